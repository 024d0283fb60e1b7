#!/usr/bin/env python3
"""Writes the gazetteer tables of Sources/CGazetteerData from the sources and the hand-written tables beside it.

Usage: Scripts/gazetteer/generate.py [--check]
With --check nothing is written; the exit code is 1 where a table on disk differs.
Python 3.9 or later, standard library only. The same input gives the same bytes.
"""

import csv
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent.parent / "Sources" / "CGazetteerData"
HEADER = "id\tkind\tname\taliases\tparent\tname_en\tlongitude\tlatitude\tflags"

NATIONALITIES = """蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族
黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族
仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族
赫哲族 门巴族 珞巴族 基诺族 各族 蒙古 哈萨克 柯尔克孜 锡伯 塔吉克 维吾尔""".split()
NATIONALITY = re.compile("(?:" + "|".join(sorted(NATIONALITIES, key=len, reverse=True)) + ")+$")

# Full names that are common nouns: they name a place only behind the name of its city.
COMMON_FULL_NAMES = set("城区 郊区 矿区 东区 西区 南区 北区 中区 新区 市区 市中区 新市区 老城区 城中区 城东区 城西区 城北区 工农区 回民区 友好区 大堂区 离岛区 山上区".split())
NO_DIVISION = re.compile(r"直辖|^公园区$|^动力区$|^二区$|^北站区$|市郊区$|市市区$|规划控制|管理区$|开发区$|清郊区|^市区$|^郊区$|^城区$|^矿区$|^新区$|^[东南西北中]区$|兵团|[（(]")
# Provinces that gave divisions to a province founded later: Sichuan to Chongqing, Guangdong to Hainan.
MOVED_PROVINCES = {"51": "50", "44": "46"}
BANNER_WITH_SIDE = re.compile(r"[左右前中后]旗$|联合旗$")


def rows(name):
    """The rows of a hand-written table, comments and the header left out."""
    for line in (HERE / "tables" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def table(name):
    lines = list(rows(name))
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def source(name):
    with open(HERE / "sources" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ordinary_words():
    """The short forms that are also ordinary words: of counties, and of prefectures."""
    sections = {}
    for fields in rows("ordinary-words.txt"):
        line = fields[0]
        if line.startswith("["):
            sections[line.strip("[]")] = current = set()
        else:
            current.update(line.split())
    return sections["county"], sections["prefecture"]


def stem(name):
    """The name without the word for its kind, or None where nothing may be taken off: 恩施土家族苗族自治州 gives 恩施."""
    if name in COMMON_FULL_NAMES or BANNER_WITH_SIDE.search(name):
        return None
    for suffix in ("自治县", "自治旗", "自治州"):
        if name.endswith(suffix):
            base = name[: -len(suffix)]
            stripped = NATIONALITY.sub("", base)
            return stripped if len(stripped) >= 2 else base.removesuffix("族")
    for suffix in ("特别行政区", "自治区", "行政区", "地区", "特区", "林区", "矿区", "新区", "群岛", "省", "市", "县", "区", "旗", "盟", "州"):
        if name.endswith(suffix):
            base = name[: -len(suffix)]
            base = NATIONALITY.sub("", base) if len(NATIONALITY.sub("", base)) >= 2 else base
            return base if len(base) >= 2 else None
    return None


def short_forms(name):
    """The short forms of a division in use: 恩施 and 恩施州, 长阳 and 长阳县, 新疆."""
    base = stem(name)
    if base is None:
        return []
    forms = [base]
    if name.endswith("自治州"):
        forms += [base + "州", base + "自治州"]
    elif name.endswith("自治县"):
        forms.append(base + "县")
    elif name.endswith("自治旗"):
        forms.append(base + "旗")
    return [form for form in dict.fromkeys(forms) if form != name]


def syllables_to_name(syllables):
    """Pinyin syllables as one capitalised word: yan an gives Yan'an, lv liang gives Lüliang."""
    word = ""
    for syllable in syllables:
        syllable = re.sub(r"^([ln])v", r"\1ü", syllable)
        word += "'" + syllable if word and syllable[0] in "aeo" else syllable
    return word.capitalize()


KIND_WORDS = [("自治州", "Prefecture"), ("地区", "Prefecture"), ("盟", "League"), ("旗", "Banner"), ("县", "County"), ("区", "District"), ("市", "City")]


def english(row, exceptions, parent_english):
    """The English name, empty where pinyin would be wrong or is unknown."""
    code, name, pinyin = row["code"], row["name"], row["pinyin_of_short_name"].split()
    if code in exceptions:
        return exceptions[code]
    base = stem(name)
    if not pinyin or name in COMMON_FULL_NAMES or BANNER_WITH_SIDE.search(name):
        return ""
    if row["level"] == "county" and not written_in_pinyin(code, base or name):
        return ""
    if base and len(pinyin) > len(base):
        pinyin = pinyin[: len(base)]
    if base and len(pinyin) != len(base):
        return ""
    result = syllables_to_name(pinyin)
    if result == parent_english:
        result += next((" " + word for suffix, word in KIND_WORDS if name.endswith(suffix)), "")
    return result


def written_in_pinyin(code, base):
    """Whether the English name of a county is its pinyin: names that come from Mongolian, Tibetan or Uyghur are not."""
    if code.startswith("54"):
        return False
    if code[:2] in ("15", "23", "51", "53", "62", "63", "65") and len(base) >= 3:
        return base[-1] in "江河山川湖海关城口坪沟石台子岭泉原县"
    return True


def coordinate(text):
    """Degrees to three places, about a hundred metres, without trailing zeros."""
    return "" if not text else format(float(text), ".3f").rstrip("0").rstrip(".")


class Gazetteer:
    def __init__(self):
        self.entities = {}

    def add(self, identifier, kind, name, aliases=(), parent="", name_en="", longitude="", latitude="", flags=""):
        if identifier in self.entities:
            sys.exit(f"two entities have the id {identifier}")
        self.entities[identifier] = {
            "kind": kind, "name": name, "aliases": [], "parent": parent, "name_en": name_en,
            "longitude": coordinate(longitude), "latitude": coordinate(latitude), "flags": flags,
        }
        for alias in aliases:
            self.alias(identifier, alias)

    def alias(self, identifier, alias):
        """Adds an alias unless the entity already bears it; marks stand in front of the alias."""
        entity = self.entities[identifier]
        bare = alias.lstrip("^~*!")
        if bare and bare != entity["name"] and bare not in [a.lstrip("^~*!") for a in entity["aliases"]]:
            entity["aliases"].append(alias)

    def text(self):
        lines = [HEADER]
        for identifier in sorted(self.entities):
            e = self.entities[identifier]
            lines.append("\t".join([
                identifier, e["kind"], e["name"], "|".join(e["aliases"]), e["parent"], e["name_en"],
                e["longitude"], e["latitude"], e["flags"],
            ]))
        return "\n".join(lines) + "\n"


def add_divisions(gazetteer, divisions, exceptions, county_words, prefecture_words):
    names_en = {}
    for row in sorted(divisions, key=lambda row: (row["parent"] != "", row["code"])):
        name, level = row["name"], row["level"]
        kind = {"municipality": "city", "prefecture": "city", "province": "province", "county": "county"}[level]
        words = county_words if level == "county" else prefecture_words
        parent = row["parent"] or "cn"
        names_en[row["code"]] = english(row, exceptions, names_en.get(parent, ""))
        flags = [flag for flag, holds in (
            ("municipality", level == "municipality"), ("ordinary", name in COMMON_FULL_NAMES)) if holds]
        aliases = [("~" if form in words else "") + form for form in short_forms(name)]
        gazetteer.add(
            row["code"], kind, name, aliases, parent, names_en[row["code"]], row["longitude"], row["latitude"],
            ",".join(flags))


def add_former_divisions(gazetteer, divisions, former):
    """A former name becomes an alias of the division that bears its place today, otherwise an entity of its own."""
    successors = {name: code for name, code in rows("successors.tsv")}
    still_used = {word for line in rows("former-short-names.txt") for word in line[0].split()}
    by_name, by_stem = {}, {}
    for row in divisions:
        province = row["code"][:2]
        by_name[(province, row["name"])] = row["code"]
        by_stem.setdefault((province, stem(row["name"])), []).append(row)
    current = {row["code"]: row for row in divisions}
    own = {}
    for row in sorted(former, key=lambda row: row["code"]):
        code, name, province = row["code"], row["name"], row["code"][:2]
        if NO_DIVISION.search(name) or not re.search(r"[县市区旗盟州]$", name) or name == "雄安新区":
            continue
        if (province, name) in by_name or (MOVED_PROVINCES.get(province), name) in by_name:
            continue
        if name in successors and successors[name][:2] in (province, MOVED_PROVINCES.get(province)):
            gazetteer.alias(successors[name], "!" + name)
            continue
        base = stem(name)
        was_prefecture = code.endswith("00")
        same_stem = by_stem.get((province, base)) or by_stem.get((MOVED_PROVINCES.get(province), base), []) if base else []
        matches = [r for r in same_stem if (r["level"] != "county") == was_prefecture]
        if not matches and was_prefecture:
            matches = same_stem
        if len(matches) == 1:
            gazetteer.alias(matches[0]["code"], "!" + name)
            continue
        if not matches and same_stem:
            parent = same_stem[0]["code"]
        else:
            parent = code[:4] + "00" if code[:4] + "00" in current and not was_prefecture else province + "0000"
        own.setdefault((province, name), (code, parent, was_prefecture, base))
    for (province, name), (code, parent, was_prefecture, base) in own.items():
        aliases = ["!" + base] if base in still_used else []
        kind = "city" if was_prefecture else "county"
        gazetteer.add(f"former.{code}.{name}", kind, name, aliases, parent, flags="former")


def plain(name):
    """A name without the bracket that only tells it from its namesakes."""
    return re.sub(r"（[^）]*）$", "", name)


STATE = re.compile(r"[州省道]$")
STATE_COUNTRIES = {"us", "au", "de", "ca", "vn"}


def world_kind(row):
    names = [row["name"]] + row["aliases"].split("|")
    if row["country"] == "jp":
        return "province" if not any(n.endswith(("市", "都", "京")) for n in names) and any(
            n.endswith(("县", "道")) for n in names) else "city"
    if row["country"] == "kr":
        return "province" if row["name"].endswith("道") else "city"
    if row["country"] in STATE_COUNTRIES and not any(n.endswith("市") for n in names):
        return "province" if any(STATE.search(n) for n in names) else "city"
    return "city"


def takes_city_word(row, name):
    """Whether a city abroad is written with 市 too: 赤塔市, but not 加州市 nor 爪哇岛市."""
    return world_kind(row) == "city" and not re.search(r"[市州省府县道邦岛港区国]$|共和国$|群岛$", name)


def add_world(gazetteer):
    for row in table("countries.tsv"):
        gazetteer.add(row["id"], "country", row["name"], filter(None, row["aliases"].split("|")), "", row["name_en"],
                      row["longitude"], row["latitude"])
    ordinary = {word for line in rows("ordinary-foreign-names.txt") for word in line[0].split()}
    for row in table("world-cities.tsv"):
        name = plain(row["name"])
        aliases = list(filter(None, row["aliases"].split("|")))
        if takes_city_word(row, name):
            aliases.append(name + "市")
        gazetteer.add(f"{row['country']}.{name}", world_kind(row), name, aliases,
                      row["country"], row["name_en"], row["longitude"], row["latitude"],
                      "ordinary" if name in ordinary else "")
    for kind, file in (("water", "waters.tsv"), ("region", "regions.tsv"), ("facility", "facilities.tsv")):
        for row in table(file):
            gazetteer.add(f"{kind}.{row['name']}", kind, plain(row["name"]), filter(None, row["aliases"].split("|")),
                          row["parent"], row["name_en"], row["longitude"], row["latitude"],
                          "ordinary" if row["name"] in ordinary or plain(row["name"]) in ordinary else "")


def township_text(divisions, towns):
    """One line a county: its code and the names of its towns, townships and subdistricts."""
    codes = {row["code"] for row in divisions}
    by_county = {}
    for row in towns:
        code = row["county_code"] if row["county_code"] in codes else row["county_code"][:4] + "00"
        if code in codes and re.search(r"(镇|乡|街道|苏木)$", row["name"]) and len(row["name"]) > 2:
            by_county.setdefault(code, set()).add(row["name"])
    return "county\tnames\n" + "".join(f"{code}\t{'|'.join(sorted(by_county[code]))}\n" for code in sorted(by_county))


def compound_text(gazetteer):
    lines = []
    for compound, *places in rows("compounds.tsv"):
        if len(compound) != len(places):
            sys.exit(f"compounds.tsv: {compound} has {len(places)} places")
        for place in places:
            if place not in gazetteer.entities:
                sys.exit(f"compounds.tsv: {compound} names {place}, which is not in the gazetteer")
        lines.append("\t".join([compound, "|".join(places)]))
    return "compound\tplaces\n" + "\n".join(sorted(lines)) + "\n"


def main():
    divisions = []
    for row in source("divisions.csv"):
        if row["name"].endswith(")"):
            continue  # counties listed a second time under another province
        if row["code"] == "830000":
            row["code"] = "710000"
        if row["parent"] == "830000":
            row["parent"] = "710000"
        divisions.append(row)
    county_words, prefecture_words = ordinary_words()
    exceptions = dict(rows("english-exceptions.tsv"))
    gazetteer = Gazetteer()
    add_world(gazetteer)
    add_divisions(gazetteer, divisions, exceptions, county_words, prefecture_words)
    for code, aliases in rows("aliases.tsv"):
        for alias in aliases.split("|"):
            gazetteer.alias(code, alias)
    for code, characters in rows("abbreviations.tsv"):
        for character in characters.split("|"):
            gazetteer.alias(code, "^" + character)
    add_former_divisions(gazetteer, divisions, source("former_divisions.csv"))
    outputs = {
        "gazetteer.tsv": gazetteer.text(),
        "townships.tsv": township_text(divisions, source("towns.csv")),
        "compounds.tsv": compound_text(gazetteer),
    }
    different = []
    for name, text in outputs.items():
        path = OUTPUT / name
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                different.append(name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    for name in different:
        print(f"{name} differs from what its sources give: run Scripts/gazetteer/generate.py", file=sys.stderr)
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()

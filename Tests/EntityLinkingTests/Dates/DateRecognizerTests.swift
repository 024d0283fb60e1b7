import Testing
import TypedGraph

@testable import EntityLinking

/// One rule of the grammar at a time. The text says its own dates: `[[words|EDTF]]`; the document is of 2024-09-26.
@Suite("Date recogniser")
struct DateRecognizerTests {
  @Test(
    "years, months and days are read in ASCII and Chinese numerals",
    arguments: [
      "[[2024年|2024]]", "[[2024年9月|2024-09]]", "[[2024年9月25日|2024-09-25]]", "[[2024 年 9 月 25 日|2024-09-25]]",
      "[[二〇二四年九月二十五日|2024-09-25]]", "[[二○二四年十月|2024-10]]", "[[二零零三年十二月卅一日|2003-12-31]]",
      "[[2024年度|2024]]预算", "[[2024年7月份|2024-07]]", "[[2024年9月25号|2024-09-25]]",
      "[[二零一零年一月二十九|2010-01-29]]，", "[[2024年元月|2024-01]]", "[[元月5日|2024-01-05]]", "公元前1046年", "民国38年",
    ])
  func calendar(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "a date without a year is the document's, or that of its sentence",
    arguments: [
      "[[9月25日|2024-09-25]]，会议召开", "清和[[四月|2024-04]]，由两地", "[[12月5日|2024-12-05]]",
      "[[2021年3月|2021-03]]动工，[[11月|2021-11]]完工。[[5月|2024-05]]验收。", "[[2022年|2022]]，成立联盟，[[6月|2022-06]]签约",
      "比[[2022年|2022]]增长两成，[[6月|2024-06]]达到峰值",
    ])
  func yearless(marked: String) throws { try MarkedDates.expect(marked) }

  @Test("in January, a month that lies more than half a year ahead is last year's")
  func yearBefore() throws {
    try MarkedDates.expect("[[12月28日|2023-12-28]]签约，[[2月|2024-02]]开工", reference: "2024-01-10")
  }

  @Test(
    "a day without a month follows the date before it, or is the last such day",
    arguments: [
      "[[9月23日|2024-09-23]]开幕，[[24日|2024-09-24]]闭幕", "[[25日|2024-09-25]]，会议召开", "[[28日|2024-08-28]]，会议召开",
      "[[2023年5月8日|2023-05-08]]、[[9日|2023-05-09]]，", "本报[[25日|2024-09-25]]讯", "为期3至5日", "为期3日，3日内办结，2日游，第5日",
    ])
  func bareDays(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "ranges take from one end what the other leaves out",
    arguments: [
      "[[9月23日至24日|2024-09-23/2024-09-24]]，会议召开", "[[2024 年 9 月 23 日至 24 日|2024-09-23/2024-09-24]]",
      "[[2021年至2023年|2021/2023]]", "[[2021—2023年|2021/2023]]", "[[二〇二一至二〇二三年|2021/2023]]",
      "[[5月至7月|2024-05/2024-07]]", "[[5-7月|2024-05/2024-07]]", "[[9月23—24日|2024-09-23/2024-09-24]]",
      "[[2023年11月至次年2月|2023-11/2024-02]]", "[[2023年11月至2月|2023-11/2024-02]]", "[[去年9月到今年6月|2023-09/2024-06]]",
      "[[2018年2——4月|2018-02/2018-04]]", "[[1999.08-2002.02|1999-08/2002-02]]", "[[2008.03-2009|2008-03/2009]]",
      "[[1月3至2月10|2024-01-03/2024-02-10]]", "[[从一月十日到20日|2024-01-10/2024-01-20]]",
      "[[9月底至10月|2024-09/2024-10]]初", "[[2024.9.10-9.16|2024-09-10/2024-09-16]]",
      "[[一季度至三季度|2024-01/2024-09]]", "从[[2021年|2021]]起", "[[2021年|2021]]至今", "[[1995 - 1997年|1995/1997]]",
      "[[5月1日起至10月31日|2024-05-01/2024-10-31]]止",
      "[[五月一号到五号|2024-05-01/2024-05-05]]", "[[2023-24年|2023/2024]]", "[[2024—2025学年度|2024/2025]]",
    ])
  func ranges(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "relative words count from the document's date",
    arguments: [
      "[[今年四月|2024-04]]", "[[去年|2023]]底", "[[2023年|2023]]末比[[上年|2022]]末增加", "自[[2000年|2000]]以来", "[[前年|2022]]",
      "[[大前年|2021]]", "[[明年|2025]]", "[[后年|2026]]",
      "[[本月|2024-09]]", "[[上月|2024-08]]", "[[下月九号|2024-10-09]]", "[[本月十日|2024-09-10]]", "[[今天|2024-09-26]]上午",
      "[[昨日|2024-09-25]]", "[[明天|2024-09-27]]", "[[前天|2024-09-24]]", "[[去年5月8日|2023-05-08]]", "[[今春|2024-21]]",
      "[[去冬|2023-24]][[今春|2024-21]]", "[[今明两年|2024/2025]]", "[[上个季度|2024-04/2024-06]]",
      "[[5天前|2024-09-21]]", "[[两天后|2024-09-28]]", "[[昨晚|2024-09-25]]", "[[今明两天|2024-09-26/2024-09-27]]",
      "[[20天后|2024-10-16]]", "[[今年|2024]]以来", "[[今年|2024]]有望", "据[[今日|2024-09-26]]报道",
    ])
  func relative(marked: String) throws { try MarkedDates.expect(marked) }

  @Test("without a document date, what depends on it is no date")
  func withoutReference() throws {
    try MarkedDates.expect("今年9月25日、明天、上半年、昨日，[[2023年|2023]]成立", reference: nil)
  }

  @Test("a document date of a year alone gives 今年 and no 今天")
  func coarseReference() throws {
    try MarkedDates.expect("[[今年|2024]]很好，今天、本月都好", reference: "2024")
  }

  @Test(
    "words that count from the text take the date named last",
    arguments: [
      "[[2019年5月|2019-05]]建成，[[同年|2019]]投产，[[次年|2020]]扩建", "[[2019年5月8日|2019-05-08]]，[[当日|2019-05-08]]签约",
      "[[2019年|2019]]，两地[[当年9月|2019-09]]互访", "当年、同年、次日都没有所指",
    ])
  func anaphoric(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "parts of years are months",
    arguments: [
      "[[上半年|2024-01/2024-06]]", "[[2018年前半年|2018-01/2018-06]]", "[[去年下半年|2023-07/2023-12]]",
      "[[一季度|2024-01/2024-03]]", "[[第三季度|2024-07/2024-09]]", "[[今年前三季度|2024-01/2024-09]]",
      "[[2021年前两个季度|2021-01/2021-06]]", "[[2005年首月|2005-01]]", "[[1967年前两月|1967-01/1967-02]]",
      "[[二零二一年后三月|2021-10/2021-12]]", "[[4月前4天|2024-04-01/2024-04-04]]", "[[9月上旬|2024-09-01/2024-09-10]]",
      "[[2月下旬|2024-02-21/2024-02-29]]", "[[Q1季度|2024-01/2024-03]]", "[[2023年Q4|2023-10/2023-12]]",
      "[[前8个月|2024-01/2024-08]]，", "每季度、每月中旬、一年四季",
    ])
  func parts(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "years without a century need a sign that they are years",
    arguments: [
      "[[’98年|1998]]", "[[98年|1998]]洪水", "[[08年|2008]]奥运会", "[[零七年八月二十九号|2007-08-29]]", "[[五八年前七个月|1958-01/1958-07]]",
      "[[97年7月|1997-07]]", "历时75年，10年，20年来，三五年，七八年", "[[九十年代|1990/1999]]", "[[20世纪80年代|1980/1989]]",
    ])
  func shortYears(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "five-year plans are periods, their name alone is the mention",
    arguments: [
      "“[[十四五|2021/2025]]”时期", "面向“[[十五五|2026/2030]]”，", "“[[十三五|2016/2020]]”末", "[[十四五|2021/2025]]规划",
      "“[[九五|1996/2000]]”期间", "“[[十五|2001/2005]]”计划", "十四五岁", "二十四五个", "第十五个五年规划", "[[未来五年|2025/2029]]蓝图",
    ])
  func plans(marked: String) throws { try MarkedDates.expect(marked) }

  @Test("a five-year plan is of the kind period and known by its rule")
  func planKind() throws {
    let bytes = Array("“十四五”时期".utf8)
    var context = DateContext()
    let mentions = DateRecognizer.standard.mentions(
      in: bytes, range: 0..<bytes.count, reference: nil, context: &context)
    #expect(mentions.map(\.kind) == ["period"])
    #expect(mentions.map(\.rule) == ["date/five-year-plan"])
    #expect(mentions.map(\.range) == [3..<12])
  }

  @Test("the years ahead begin with the next in the second half of a year, with this one in the first")
  func yearsAhead() throws {
    try MarkedDates.expect("[[未来五年|2026/2030]]", reference: "2025-12-06")
    try MarkedDates.expect("[[今后五年|2021/2025]]", reference: "2021-03-05")
  }

  @Test(
    "seasons belong to a year",
    arguments: [
      "[[2024年春|2024-21]]，", "[[2023年冬季|2023-24]]", "[[今年夏天|2024-22]]", "[[2024年|2024]]春节", "[[2024年|2024]]春运",
      "相岳荆秋，深冬时节，春季招聘",
    ])
  func seasons(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "dates in digits and marks",
    arguments: [
      "[[2024-09-25|2024-09-25]]", "[[2024/9/25|2024-09-25]]", "[[2024-09-25|2024-09-25]]T10:00:00",
      "[[2019.9.6|2019-09-06]]", "[[2024-09|2024-09]]",
      "（[[2021-2025|2021/2025]]）", "〔2024〕9号", "1,200年", "12:30日", "重在GDP,[[2024年|2024]]", "2024-09-251", "A2024-09-25",
      "0716-2024-09", "2024-13-01", "2024.09元",
    ])
  func numeric(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "dates with English months",
    arguments: [
      "on [[25 September 2024|2024-09-25]].", "[[Sep. 25, 2024|2024-09-25]]", "[[September 2024|2024-09]]",
      "[[September 25th|2024-09-25]]", "[[23-24 September 2024|2024-09-23/2024-09-24]]",
      "[[September 23-24, 2024|2024-09-23/2024-09-24]]", "May the 4 of us", "Mayor 2024", "March on",
    ])
  func english(marked: String) throws { try MarkedDates.expect(marked) }

  @Test(
    "what only looks like a date is none",
    arguments: [
      "十一是统筹发展和安全", "2000余人次", "一时", "推出“一日游”“两日游”", "二十届三中全会", "第二十届", "十二届七次全会",
      "每周四巡河", "电话0716-8888888", "3.15", "“1+2+14”规划体系", "2.2万吨", "版本1.10.2", "75周年", "两年来", "5年", "3个月",
      "近日", "日前", "目前", "每年5月", "每逢5月1日", "十月革命", "文明年度", "昆明年会", "日本年轻人", "今日头条", "农历八月十五", "2月30日", "13月",
      "村民两年前加入", "每月25日", "有2000年历史", "3000年",
    ])
  func none(text: String) throws {
    try MarkedDates.expect(text)
  }

  @Test("a date at the end of the range to be read does not reach beyond it")
  func range() throws {
    let bytes = Array("2024年9月25日".utf8)
    var context = DateContext()
    let mentions = DateRecognizer.standard.mentions(in: bytes, range: 0..<7, reference: nil, context: &context)
    #expect(mentions.map(\.range) == [0..<7])
    #expect(mentions.map(\.value.description) == ["2024"])
  }

  @Test("the context carries the last date from block to block")
  func context() throws {
    let bytes = Array("2019年5月建成。同年投产".utf8)
    var context = DateContext()
    let recognizer = DateRecognizer.standard
    _ = recognizer.mentions(in: bytes, range: 0..<20, reference: nil, context: &context)
    let mentions = recognizer.mentions(in: bytes, range: 20..<bytes.count, reference: nil, context: &context)
    #expect(mentions.map(\.value.description) == ["2019"])
  }
}

/// What a word of the lexicons does in a name or a sentence. A word may do several things.
package struct KeywordRole: OptionSet, Sendable, Hashable {
  package let rawValue: UInt128
  package init(rawValue: UInt128) { self.rawValue = rawValue }

  private static func bit(_ index: UInt128) -> KeywordRole { KeywordRole(rawValue: 1 << index) }

  /// A body of a level of government that follows a place: 人民政府, 发展和改革委员会, 委组织部.
  package static let organ = bit(0)
  /// The last word of an institution's name: 有限公司, 医院.
  package static let institutionSuffix = bit(1)
  /// The last word of a facility's name: 大桥, 机场.
  package static let facilitySuffix = bit(2)
  /// The head noun of an initiative: 会议, 协议, 行动.
  package static let initiativeHead = bit(3)
  /// A post: 书记, 市长, 董事长.
  package static let post = bit(4)
  /// A surname.
  package static let surname = bit(5)
  /// A word that no name reaches across: 在, 召开, 的.
  package static let boundary = bit(6)
  /// Parties of the sentence do something together: 共同, 携手, 签署.
  package static let joint = bit(7)
  /// Somebody starts an undertaking: 启动, 发起, 成立.
  package static let launch = bit(8)
  /// Something takes place: 举行, 召开.
  package static let held = bit(9)
  /// Something is signed.
  package static let signed = bit(10)
  /// Something is adopted.
  package static let adopted = bit(11)
  /// What follows is only planned: 拟, 将, 计划.
  package static let planned = bit(12)
  /// What follows is denied: 尚未, 没有.
  package static let denied = bit(13)
  /// A word that a compound abbreviation of places stands before: 两地, 都市圈, 一体化.
  package static let compoundContext = bit(14)
  /// A word that tells a lake or river from a town of that name: 水质, 湖畔.
  package static let waterContext = bit(15)
  /// A word that stands for the places just named: 两地, 三市.
  package static let setAnaphor = bit(16)
  /// What follows a person's name: 说, 表示, 介绍.
  package static let speech = bit(17)
  /// Friendship between cities: 友好城市.
  package static let friendship = bit(18)
  /// Somebody attends: 出席, 参加.
  package static let attends = bit(19)
  /// Somebody hosts or is in charge: 主办, 承办.
  package static let hosts = bit(20)
  /// What ends the name of a joint undertaking of the places before it: 合作, 共建, 一体化.
  package static let jointHead = bit(21)
  /// Introduces a short form: 以下简称.
  package static let definition = bit(22)
  /// Introduces names in a byline: 记者, 通讯员.
  package static let reporter = bit(23)
  /// The last word of a region's name: 都市圈, 城市群.
  package static let regionSuffix = bit(24)
  /// Somebody sends relief: 支援, 驰援.
  package static let aid = bit(25)
  /// Goods go to somebody: 运往, 供应.
  package static let supply = bit(26)
  /// A place that takes part stands behind it: 来自.
  package static let from = bit(27)
  /// Somebody sets up a body: 组建, 成立.
  package static let found = bit(28)
  /// A name's ordinal or session: 第三次, 六届九次.
  package static let session = bit(29)
  /// A plain word that contains the characters of a name: 解放军, 和平共处.
  package static let plainWord = bit(30)
  /// A word that names hold although it is made of words that names do not reach across: 党的, 自然资源和.
  package static let insideName = bit(31)
  /// A measure word; with a number before it, it opens no name: 124支.
  package static let measure = bit(32)
  /// Joins two names or parts of one: 和, 与, 暨.
  package static let conjunction = bit(33)
  /// A word that names open with: 党的.
  package static let nameStart = bit(34)
  /// A suffix that names an institution only behind a place or a quotation: 公司, 代表团.
  package static let weakSuffix = bit(35)
  /// Somebody carries an undertaking out: 实施, 开展.
  package static let carriesOut = bit(36)
  /// A word that only people's names stand before: 总书记, 同志, 先生.
  package static let honorific = bit(37)
  /// A body of the whole country: 国务院.
  package static let nationalBody = bit(38)
  /// A noun that alone stands for what was named before: 会议, 公司.
  package static let anaphorNoun = bit(50)
  /// Says that the noun behind it stands for something known: 该, 此次.
  package static let determiner = bit(51)
  /// A word behind which a bare noun stands for something known: 主持, 出席.
  package static let beforeAnaphor = bit(52)
  /// 我市, 全省.
  package static let homeAnaphor = bit(53)
  /// 前者, 后者.
  package static let formerLatter = bit(54)
  /// The last word of a document's title in 《》, kind of a plan: 决定, 法.
  package static let titleHead = bit(55)
  /// A word that says what kind of thing is meant, of which alone no name is made: 重点, 系列.
  package static let genericModifier = bit(56)
  /// An initiative that every reader knows by name: 进博会.
  package static let knownInitiative = bit(57)
  /// A word that stands behind a person's name and not within one: 率队, 握着, 一行.
  package static let personFollower = bit(40)
  /// Somebody gets or loses a post: 任命, 免去.
  package static let postChange = bit(41)
  /// Where somebody lives or comes from, how old: 家住, 来自, 岁.
  package static let dwells = bit(42)
  /// What follows is a person's name: 名叫.
  package static let namesPerson = bit(43)
  /// A word that no institution's name reaches across: 冒用, 走访, 龙头企业.
  package static let bodyBoundary = bit(44)
  /// A word that tells no institution from another: 科技, 大型.
  package static let genericBody = bit(45)
  /// A word that says which or how many institutions, not what they are called: 部分, 上市.
  package static let attribute = bit(46)
  /// Where people go and look: behind it a museum is a place.
  package static let visits = bit(47)
  /// A suffix that names an institution only behind a place: 局, 队.
  package static let boundSuffix = bit(48)
  /// Somebody lies or has its seat in the place behind it: 位于, 总部设在.
  package static let seat = bit(64)
  /// Somebody has a part in an event without hosting it: 冠名, 协办.
  package static let sponsors = bit(65)
  /// Somebody speaks at an event: 致辞, 作主旨演讲.
  package static let addresses = bit(66)
  /// Somebody gets a post: 任命.
  package static let appoints = bit(67)
  /// Somebody loses a post: 免去.
  package static let dismisses = bit(68)
  /// Goods come from somebody: 购进, 采购自.
  package static let buys = bit(69)
  /// Becomes a member: 加入.
  package static let joins = bit(70)
  /// Is made up of: 成员包括, 包含.
  package static let includes = bit(71)
  /// A trade that people follow in a body: 医生, 民警.
  package static let profession = bit(72)
  /// Bodies of the places named before: 警方, 政协.
  package static let bodiesOf = bit(73)
  /// The items of a text follow: 达成如下共识.
  package static let itemised = bit(74)
  /// A text or meeting says what is to be done: 提出, 明确.
  package static let provides = bit(75)
  /// Somebody builds or pays for a work: 建设, 投资.
  package static let builds = bit(76)
  /// Somebody leads a delegation: 率.
  package static let leads = bit(77)
  /// Somebody who comes for a place or body: 代表, 嘉宾.
  package static let delegate = bit(78)
}

/// A word of the lexicons.
package struct Keyword: Sendable, Hashable {
  /// The word, folded.
  package let text: String
  /// What it does.
  package var roles: KeywordRole
  /// The kind that a suffix or head gives to its name; the full form of an organ's short form.
  package var kind: String
  /// What the word is short for, itself where it is not short.
  package var fullForm: String
}

/// Where a keyword stands in the view.
package struct KeywordHit: Sendable, Hashable {
  /// First byte.
  package let start: Int
  /// Behind the last byte.
  package let end: Int
  /// Index into the lexicon's words.
  package let keyword: Int32
}

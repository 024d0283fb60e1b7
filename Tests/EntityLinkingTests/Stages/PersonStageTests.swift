import Testing
import TypedGraph

@Suite("People")
struct PersonStageTests {
  @Test("a surname and one or two characters behind a post are a person")
  func posts() throws {
    try MarkedText.expectMentions(
      "[[南昌市|place:360100]]市长[[万小平|person:万小平]]表示，局长[[陈智|person:陈智]]说得对。", types: [.place, .person])
  }

  @Test("a double surname is taken whole")
  func doubleSurname() throws {
    try MarkedText.expectMentions("书记[[欧阳文海|person:欧阳文海]]出席。", types: [.person])
  }

  @Test("a name between the start of a clause and a word of speech is a person")
  func speech() throws {
    try MarkedText.expectMentions("“好。”[[陈大海|person:陈大海]]说。", types: [.person])
  }

  @Test("the names of a byline are people, without the words that introduce them")
  func byline() throws {
    try MarkedText.expectMentions("（记者 [[李晓明|person:李晓明]] 通讯员 [[王芳|person:王芳]]）天气晴。", types: [.person])
  }

  @Test("a name with a middle dot is one name")
  func middleDot() throws {
    try MarkedText.expectMentions("[[尔肯江·吐拉洪|person:尔肯江·吐拉洪]]，他很高兴。", types: [.person])
  }

  @Test("a post without a name, and a name that opens with no surname, are none")
  func none() throws {
    try MarkedText.expectMentions("市长出席会议。主任的发言很好。", types: [.person])
  }

  @Test("a person is found again where only the name stands")
  func repeated() throws {
    try MarkedText.expectMentions(
      "局长[[赵卫国|person:赵卫国]]出席。雨停了，[[赵卫国|person:赵卫国]]走了。", types: [.person])
  }
}

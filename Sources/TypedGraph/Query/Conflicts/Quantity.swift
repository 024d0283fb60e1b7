/// A number with its unit, so reckoned that two wordings of one value are equal: 10万元 and 100000元, 六年 and 6年.
struct Quantity: Hashable, Sendable {
  /// The digits without zeros at the end.
  let mantissa: Int
  /// The power of ten that they are multiplied by.
  let exponent: Int
  /// The unit's base: units of different bases are not compared.
  let unit: String

  init(mantissa: Int, exponent: Int, unit: String) {
    var mantissa = mantissa
    var exponent = mantissa == 0 ? 0 : exponent
    while mantissa != 0, mantissa.isMultiple(of: 10) {
      mantissa /= 10
      exponent += 1
    }
    self.mantissa = mantissa
    self.exponent = exponent
    self.unit = unit
  }
}

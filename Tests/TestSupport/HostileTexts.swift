import Testing

/// Texts with which somebody could make a terminal, a log, a spreadsheet or a page do something.
package struct HostileText: Sendable, CustomTestStringConvertible {
  /// What it would do.
  package let name: String
  /// The text.
  package let text: String

  package var testDescription: String { name }

  /// One of each kind.
  package static let all: [HostileText] = [
    HostileText(name: "escape sequence", text: "\u{1B}[31mred\u{1B}]0;title\u{7}"),
    HostileText(name: "C1 control sequence", text: "\u{9B}2J\u{9D}0;title\u{9C}"),
    HostileText(name: "carriage return", text: "good\rbad"),
    HostileText(name: "backspace and delete", text: "a\u{8}\u{7F}b"),
    HostileText(name: "reversed writing", text: "\u{202E}gnp.exe\u{202C}"),
    HostileText(name: "isolated writing", text: "\u{2066}a\u{2069}\u{200F}b"),
    HostileText(name: "invisible characters", text: "a\u{200B}\u{2060}\u{AD}\u{FEFF}\u{3164}b"),
    HostileText(name: "tag characters", text: "a\u{E0001}\u{E0068}\u{E0069}b"),
    HostileText(name: "variation selectors", text: "a\u{FE00}\u{E0100}\u{E01EF}b"),
    HostileText(name: "Unicode's line breaks", text: "a\u{2028}::error::b\u{2029}c\u{85}d"),
    HostileText(name: "GitHub's order", text: "::error file=a,line=1::b"),
    HostileText(name: "GitHub's order after blanks", text: " \u{A0}::stop-commands::x"),
    HostileText(name: "Azure's order", text: "a ##[error]b ##vso[task.setvariable]c"),
    HostileText(name: "orders in later lines", text: "a\n::error::b\n  ##[group]c"),
    HostileText(name: "formula", text: "=HYPERLINK(\"http://example.org\",\"x\")"),
    HostileText(name: "formula with a sign", text: "+1+cmd|' /C calc'!A0"),
    HostileText(name: "formula after a blank", text: " \t=1+1"),
    HostileText(name: "wide formula", text: "＝1+1"),
    HostileText(name: "formula in a list", text: "a;=1+1;@SUM(A1)"),
    HostileText(name: "formula in quotes", text: "\",\"=1+1"),
    HostileText(name: "formula behind a quotation mark in a list", text: "x;\"=HYPERLINK(\"h\");y"),
    HostileText(name: "formula in a later line", text: "x\n=1+1;y"),
    HostileText(name: "formula with a mark", text: "=\u{301}+1;-\u{338}1"),
    HostileText(name: "list with a mark", text: "a;\u{301}=1"),
    HostileText(name: "joiner between a sign and a digit", text: "©\u{200D}2027 1\u{FE0F}\u{200D}2"),
    HostileText(name: "Markdown's lists", text: "1. a\n- b\n+ c\n---\n> d"),
    HostileText(name: "item of a list", text: "1) a"), HostileText(name: "rule", text: "---"),
    HostileText(name: "endless marks", text: "a" + String(repeating: "\u{301}", count: 20_000)),
    HostileText(name: "element", text: "<script>alert(1)</script><!-- "),
    HostileText(name: "attribute", text: "\"\u{301} onclick=\"alert(1)' x='"),
    HostileText(name: "entity", text: "&lt;b&gt; &amp; &#60;"),
    HostileText(name: "CDATA", text: "]]>"),
    HostileText(name: "Markdown", text: "| a | **b** [c](http://example.org) `d` <e> ~f~ # \\"),
    HostileText(name: "JSON", text: "\"},{\"id\":\"\\u0000"),
    HostileText(name: "marks that combine", text: "a\u{301}\u{301}\u{301}\u{301}"),
  ]
}

package cn.tonggui.inbox;

import cn.tonggui.testing.Share;
import java.util.List;

/** What no honest hand types. */
final class Nasty {

    /** Strange, but text: to be stored and shown as it was typed. */
    static final List<String> WORDS = List.of(
            "${1+1}",
            "#{1+1}",
            "__${7*7}__::.x",
            "*{x} @{/x} ~{x} |x|",
            "{{7*7}}",
            "{0} {1}",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</textarea><b>x</b>",
            "javascript:alert(1)",
            "'; DROP TABLE case_file; --",
            "%_%%\\",
            "𠮷野家 👩‍👩‍👧",
            "\u202Eabc\u202C",
            "%s%n%d %00 %2e",
            "../../etc/passwd",
            "=1+1");

    /** What is no text at all, or too much of it. */
    static final List<String> UNSTORABLE =
            List.of("a\0b", "\ud800", "x\udc00y", "bell\u0007", "z" + "\u0301".repeat(500), "永".repeat(350_000));

    /** For every parameter of an address. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999999999",
            "1e309",
            "NaN",
            "0x10",
            "2026-99-99T99:99_AAAAAAAAAAAAAAAAAAAAAA",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "late",
            "LATE",
            "todo",
            "done",
            "B04",
            "b04",
            "B99",
            "trial",
            "practical-matter",
            "Practical-Matter",
            "start:trial",
            "2026-11-22T09:00_AAAAAAAAAAAAAAAAAAAAAA",
            "0000-01-01T00:00_AAAAAAAAAAAAAAAAAAAAAA",
            "9999-12-31T23:59:59.999999_AAAAAAAAAAAAAAAAAAAAAA",
            "2026-11-22T09:00_",
            "_AAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAA",
            "../../etc/passwd",
            "..",
            ".",
            "/",
            "//evil.example",
            "http://evil.example/",
            "a;b=c",
            "a\\b",
            "a%2fb",
            "%00",
            "\0",
            "\r\nSet-Cookie: a=b",
            "\ud800",
            "\u202Ex",
            "𠮷",
            "<script>alert(1)</script>",
            "\"'><x>",
            "' OR '1'='1",
            "1; SELECT 1",
            "${7*7}",
            "#{7*7}",
            "__${7*7}__::.x",
            "~{layout :: page}",
            "redirect:http://evil.example",
            "forward:/actuator/health",
            "%",
            "_",
            "\\",
            "a".repeat(5000),
            "永".repeat(2000));

    /** Those to be tried there. */
    static List<String> values(String where) {
        return VALUES.stream().filter(value -> Share.has(where + value, 4)).toList();
    }

    private Nasty() {}
}

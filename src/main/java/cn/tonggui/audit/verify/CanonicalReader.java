package cn.tonggui.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link CanonicalJson} writes and refuses every other way to write the same. */
public final class CanonicalReader {

    private static final int DEEPEST = 64;
    private static final long LIMIT = 1L << 53;
    private static final int LONGEST_NUMBER = 17;
    private static final String SHORT = "\"\\bfnrt";
    private static final String MEANT = "\"\\\b\f\n\r\t";

    private final String json;
    private int at;

    private CanonicalReader(String json) {
        this.json = json;
    }

    /** @throws Unreadable when these bytes are not canonical JSON of one object */
    public static Map<String, Object> read(byte[] bytes) throws Unreadable {
        CanonicalReader reader = new CanonicalReader(text(bytes));
        if (!Normalizer.isNormalized(reader.json, Normalizer.Form.NFC)) {
            throw new Unreadable("unreadable.nfc");
        }
        Map<String, Object> read = reader.map(0);
        if (reader.at != reader.json.length()) {
            throw reader.wrong();
        }
        return read;
    }

    static String text(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("unreadable.utf8");
        }
    }

    private Object value(int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("unreadable.deep");
        }
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> map(int depth) throws Unreadable {
        Map<String, Object> map = new LinkedHashMap<>();
        take('{');
        String last = null;
        while (peek() != '}') {
            if (last != null) {
                take(',');
            }
            String key = string();
            if (last != null && key.compareTo(last) <= 0) {
                throw wrong();
            }
            take(':');
            map.put(key, value(depth + 1));
            last = key;
        }
        take('}');
        return map;
    }

    private List<Object> list(int depth) throws Unreadable {
        List<Object> list = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!list.isEmpty()) {
                take(',');
            }
            list.add(value(depth + 1));
        }
        take(']');
        return list;
    }

    private Boolean word(String word, boolean meaning) throws Unreadable {
        if (!json.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return meaning;
    }

    private Long number() throws Unreadable {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        String digits = json.substring(from, Math.min(at, from + LONGEST_NUMBER + 1));
        try {
            long number = Long.parseLong(digits);
            if (number < LIMIT && number > -LIMIT && Long.toString(number).equals(digits)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong();
        }
        throw wrong();
    }

    private String string() throws Unreadable {
        take('"');
        StringBuilder text = new StringBuilder();
        for (char c = peek(); c != '"'; c = peek()) {
            at++;
            if (c < ' ') {
                throw wrong();
            }
            text.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return text.toString();
    }

    private char escaped() throws Unreadable {
        char c = peek();
        at++;
        int known = SHORT.indexOf(c);
        if (known >= 0) {
            return MEANT.charAt(known);
        }
        if (c == 'u' && json.length() - at >= 4) {
            for (char control = 0; control < ' '; control++) {
                if (MEANT.indexOf(control) < 0 && json.startsWith(String.format("%04x", (int) control), at)) {
                    at += 4;
                    return control;
                }
            }
        }
        throw wrong();
    }

    private char peek() throws Unreadable {
        if (at >= json.length()) {
            throw wrong();
        }
        return json.charAt(at);
    }

    private void take(char expected) throws Unreadable {
        if (peek() != expected) {
            throw wrong();
        }
        at++;
    }

    private Unreadable wrong() {
        return new Unreadable("unreadable.json", at);
    }
}

package cn.tonggui.election;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The file of a sheet, token by token: every key is the text that stands there, so that {@code yes} and {@code no} are names
 * and not truth values, and every scalar keeps its text.
 */
final class SheetText {

    /** In bytes: a sheet has a few hundred; much more takes longer to read than anyone waits. */
    private static final int LARGEST = 256 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SheetText() {}

    /** A value that is no map. */
    record Scalar(String text, boolean plainNumber) {}

    /** Keys to {@link Scalar}s or maps of the same kind, in the order of the file. */
    static Map<String, Object> read(Path file) throws Malformed {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(text(file))) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new Malformed("", "empty");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new Malformed("", "map");
            }
            Map<String, Object> sheet = map(parser, "");
            if (parser.nextToken() != null) {
                throw new Malformed("", "yaml", parser.currentTokenLocation().getLineNr());
            }
            return sheet;
        } catch (JacksonException e) {
            throw new Malformed(
                    "", "yaml", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
    }

    private static Map<String, Object> map(YAMLParser parser, String path) throws Malformed {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            String place = path + key;
            Object value = value(parser, place);
            if (map.put(key, value) != null) {
                throw new Malformed(place, "twice");
            }
        }
        return map;
    }

    private static Object value(YAMLParser parser, String place) throws Malformed {
        JsonToken token = parser.nextToken();
        if (parser.isCurrentAlias()) {
            throw new Malformed(place, "alias");
        }
        return switch (token) {
            case START_OBJECT -> map(parser, place + ".");
            case START_ARRAY -> throw new Malformed(place, "list");
            case VALUE_NULL -> new Scalar("", false);
            default -> new Scalar(parser.getString(), token == JsonToken.VALUE_NUMBER_INT);
        };
    }

    private static String text(Path file) throws Malformed {
        try (InputStream opened = Files.newInputStream(file)) {
            byte[] bytes = opened.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Malformed("", "large", LARGEST / 1024);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Malformed("", "encoding");
        } catch (IOException e) {
            throw new Malformed("", "unreadable");
        }
    }
}

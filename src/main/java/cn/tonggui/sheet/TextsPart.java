package cn.tonggui.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that cells refer to by number. */
final class TextsPart extends PartReader {

    private static final int MOST_TEXTS = 3_000_000;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final List<String> texts = new ArrayList<>();
    private long characters;
    private boolean phonetic;

    /** @throws IndexOutOfBoundsException where the file refers to a text it does not have */
    String text(String number) {
        return texts.get(Integer.parseInt(number.strip()));
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> clear();
            case "rPh" -> phonetic = true;
            case "t" -> collect(!phonetic);
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "t" -> collect(false);
            case "si" -> keep(collected());
            default -> {}
        }
    }

    private void keep(String text) throws SAXException {
        characters += text.length();
        if (texts.size() >= MOST_TEXTS || characters > MOST_CHARACTERS) {
            throw new SAXException("more text than can be kept");
        }
        texts.add(text);
    }
}

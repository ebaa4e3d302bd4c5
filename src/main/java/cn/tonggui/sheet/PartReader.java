package cn.tonggui.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one part of a workbook element by element; POI's reader refuses document types and whatever they could fetch. */
abstract class PartReader extends DefaultHandler {

    /** More of a cell is not kept, only counted: room for a cell of 2,000 and for marks that are written longer than they are. */
    private static final int MOST_KEPT = 4_000;

    private final StringBuilder text = new StringBuilder();
    private boolean collecting;

    final void read(InputStream part) throws IOException, SAXException {
        try (part) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(this);
            reader.setErrorHandler(this);
            reader.setEntityResolver((name, address) -> {
                throw new SAXException("nothing outside the file is read");
            });
            reader.parse(new InputSource(part));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    final void clear() {
        text.setLength(0);
        collecting = false;
    }

    final void collect(boolean on) {
        collecting = on;
    }

    /** What was collected since {@link #clear}; one character longer than may be kept tells that there was more. */
    final String collected() {
        return text.toString();
    }

    static boolean isCut(String collected) {
        return collected.length() > MOST_KEPT;
    }

    @Override
    public final void characters(char[] chars, int start, int length) {
        if (collecting) {
            text.append(chars, start, Math.min(length, MOST_KEPT + 1 - text.length()));
        }
    }
}

package cn.tonggui.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Which styles show a number as a date. */
final class StylesPart extends PartReader {

    private static final int MOST_STYLES = 65_000;
    private static final int LONGEST_FORMAT = 255;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean ofCells;

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" -> keepFormat(attributes.getValue("numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> ofCells = true;
            case "xf" -> keepStyle(attributes.getValue("numFmtId"));
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private void keepFormat(String id, String code) {
        if (code != null && code.length() <= LONGEST_FORMAT) {
            formats.put(Integer.parseInt(id), code);
        }
    }

    private void keepStyle(String format) throws SAXException {
        if (!ofCells) {
            return;
        }
        if (dates.size() >= MOST_STYLES) {
            throw new SAXException("more styles than any program writes");
        }
        dates.add(format != null && isDateFormat(Integer.parseInt(format)));
    }

    private boolean isDateFormat(int id) {
        String code = formats.get(id);
        // ECMA-376 18.8.30: 27–36 and 50–58 are dates in the Chinese edition and carry no code
        boolean chinese = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return code == null ? chinese || DateUtil.isInternalDateFormat(id) : DateUtil.isADateFormat(id, code);
    }
}

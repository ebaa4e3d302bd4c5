package cn.tonggui.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The list of sheets, and from which day the file counts its days. */
final class WorkbookPart extends PartReader {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_SHEETS = 200;

    final List<Sheet> sheets = new ArrayList<>();
    boolean from1904;

    /** @param relation the name under which the package knows its part */
    record Sheet(String name, String relation) {}

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("sheet")) {
            String relation = attributes.getValue(RELATIONS, "id");
            String title = attributes.getValue("name");
            if (relation == null || title == null || sheets.size() >= MOST_SHEETS) {
                throw new SAXException("a sheet without a name or a part, or too many of them");
            }
            sheets.add(new Sheet(title.strip(), relation));
        } else if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }
}

package cn.tonggui.roster;

import cn.tonggui.testing.Spreadsheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A filled-in template: five sheets, each row of texts in the order of the columns; codes of its own begin with IM. */
public final class ImportBook {

    static final String UNITS = "单位";
    static final String LINKS = "对应关系";
    public static final String PEOPLE = "人员";
    static final String MEMBERS = "党员";
    static final String OFFICES = "任职";

    private static final Map<String, String> TITLES = titles();

    private final Map<String, List<String[]>> rows = new LinkedHashMap<>();
    private final List<String> expected = new ArrayList<>();
    private final List<UnaryOperator<Spreadsheet>> changes = new ArrayList<>();

    public ImportBook() {
        TITLES.keySet().forEach(sheet -> rows.put(sheet, new ArrayList<>()));
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(UNITS, "单位代码|类别|全称|简称|上级代码|审批党委代码|排序号|设立日期|依据文号");
        titles.put(LINKS, "党组织代码|行政单位代码|对应方式|起始日期|依据文号");
        titles.put(PEOPLE, "人员编号|姓名|拼音|性别|出生年份|所在单位代码|岗位|登记日期|依据文号");
        titles.put(MEMBERS, "人员编号|党支部代码|党小组代码|类别|入党（确定）日期|编入日期|依据文号");
        titles.put(OFFICES, "人员编号|职务|单位代码|职务全称|来源|截止日期|任职日期|依据文号");
        return titles;
    }

    /** One workshop with a team, one branch with a group, four people, two members, a secretary: nothing wrong with it. */
    static ImportBook small() {
        return new ImportBook()
                .row(UNITS, "IMT1|班组|导入工区||IMW1|||2020-01-01|")
                .row(UNITS, "IMW1|车间|导入车间||QSGW||900|2020/1/1|文1")
                .row(UNITS, "IMB1|党支部|导入党支部|导入支部|DW|DW||2020年1月1日|")
                .row(UNITS, "IMB1-1|党小组|导入党支部第一党小组|导入一组|IMB1|||20200101|")
                .row(LINKS, "IMB1|IMW1|主要对应||")
                .row(PEOPLE, "IMP1|导入一||男|1980|IMW1|主任||")
                .row(PEOPLE, "IMP2|导入二|daoruer|女|1990|IMT1|线路工||")
                .row(PEOPLE, "IMP3|导入三||男|1991|IMT1|||")
                .row(PEOPLE, "IMP4|导入四||男|1992|IMT1|||")
                .row(MEMBERS, "IMP1|IMB1|IMB1-1|正式党员|2010-07-01|2020-02-01|")
                .row(MEMBERS, "IMP2|IMB1||预备党员|2026-07-01|2026-07-01|")
                .row(OFFICES, "IMP1|书记|IMB1||选举||2020-03-01|段党委〔2020〕1号");
    }

    public ImportBook row(String sheet, String texts) {
        rows.get(sheet).add(texts.split("\\|", -1));
        return this;
    }

    /** A row with one thing wrong with it. @param column in which it is expected to be told */
    ImportBook wrong(String sheet, String column, String code, String texts) {
        row(sheet, texts);
        expected.add(sheet + " " + column + last(sheet) + " " + code);
        return this;
    }

    /** The same, where a text does not tell it. */
    ImportBook wrong(String sheet, String column, String code, String texts, CellChange change) {
        wrong(sheet, column, code, texts);
        String cell = column + last(sheet);
        changes.add(book -> change.at(book.in(sheet), cell));
        return this;
    }

    interface CellChange {
        Spreadsheet at(Spreadsheet sheet, String cell);
    }

    ImportBook and(String expectation, UnaryOperator<Spreadsheet> change) {
        expected.add(expectation);
        changes.add(change);
        return this;
    }

    private int last(String sheet) {
        return rows.get(sheet).size() + 1;
    }

    List<String> expected() {
        return expected;
    }

    public byte[] bytes() {
        return book().bytes();
    }

    /** No program puts so much into a cell: it takes the place of the text MILLION behind the program's back. */
    byte[] withMillions(String million) {
        return book().with("xl/sharedStrings.xml", texts -> texts.replace("MILLION", million));
    }

    private Spreadsheet book() {
        Spreadsheet book = new Spreadsheet();
        rows.forEach((sheet, texts) ->
                book.sheet(sheet, TITLES.get(sheet).split("\\|")).rows(texts));
        changes.forEach(change -> change.apply(book));
        return book;
    }
}

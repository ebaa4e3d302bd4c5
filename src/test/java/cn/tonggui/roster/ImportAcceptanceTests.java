package cn.tonggui.roster;

import static cn.tonggui.roster.ImportBook.LINKS;
import static cn.tonggui.roster.ImportBook.MEMBERS;
import static cn.tonggui.roster.ImportBook.OFFICES;
import static cn.tonggui.roster.ImportBook.PEOPLE;
import static cn.tonggui.roster.ImportBook.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.Spreadsheet;
import cn.tonggui.testing.TongguiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The two files by which the import is judged: one of five thousand people, and one with forty faults. */
@TongguiTest
class ImportAcceptanceTests {

    private static final String MILLION = "永x".repeat(500_000);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

    private Importing importing;

    @BeforeEach
    void begin() {
        importing = new Importing(application);
    }

    @AfterEach
    void forget() {
        importing.forget();
    }

    private static ImportBook fortyFaults() {
        return ImportBook.small()
                .wrong(UNITS, "A", "import-twice", "IMW1|车间|另一车间||QSGW|||2020-01-01|")
                .wrong(UNITS, "E", "import-cycle", "IMC1|车间|循环一||IMC2|||2020-01-01|")
                .wrong(UNITS, "E", "import-cycle", "IMC2|车间|循环二||IMC1|||2020-01-01|")
                .wrong(UNITS, "E", "import-cycle", "IMC3|车间|循环三||IMC3|||2020-01-01|")
                .wrong(UNITS, "A", "code-pattern", "im-4|车间|小写||QSGW|||2020-01-01|")
                .wrong(UNITS, "B", "cell-choice", "IMX1|部门|没有的类别||QSGW|||2020-01-01|")
                .wrong(UNITS, "C", "cell-required", "IMX2|车间|||QSGW|||2020-01-01|")
                .wrong(
                        UNITS,
                        "C",
                        "cell-formula",
                        "IMX3|车间|公式||QSGW|||2020-01-01|",
                        (sheet, cell) -> sheet.formula(cell, "CONCATENATE(\"a\",\"b\")"))
                .wrong(UNITS, "E", "unit-unknown", "IMX4|车间|没有上级||NOPE|||2020-01-01|")
                .wrong(UNITS, "E", "parent-kind", "IMX5|班组|错的上级||DW|||2020-01-01|")
                .wrong(UNITS, "H", "cell-date", "IMX6|车间|没有的日子||QSGW|||2020-02-30|")
                .wrong(UNITS, "I", "cell-long", "IMX7|车间|长文号||QSGW|||2020-01-01|MILLION")
                .wrong(UNITS, "A", "unit-taken", "B04|党支部|已有代码||DW|||2020-01-01|")
                .wrong(LINKS, "A", "link-main-taken", "IMB1|IMT1|主要对应||")
                .wrong(LINKS, "A", "link-party", "QS|IMT1|覆盖||")
                .wrong(PEOPLE, "A", "import-twice", "IMP1|重号||男|1980|IMW1|||")
                .wrong(PEOPLE, "A", "person-taken", "P40|已有编号||男|1980|IMW1|||")
                .wrong(PEOPLE, "D", "cell-choice", "IMQ1|性别||甲|1980|IMW1|||")
                .wrong(PEOPLE, "E", "number-range", "IMQ2|出生||男|1880|IMW1|||")
                .wrong(PEOPLE, "F", "person-unit", "IMQ3|党组织里||男|1980|B04|||")
                .wrong(PEOPLE, "B", "cell-long", "IMQ4|MILLION||男|1980|IMW1|||")
                .wrong(
                        PEOPLE,
                        "G",
                        "cell-error",
                        "IMQ5|错误值||男|1980|IMW1|x||",
                        (sheet, cell) -> sheet.cell(cell, at -> at.setCellErrorValue(FormulaError.REF.getCode())))
                .wrong(
                        PEOPLE,
                        "E",
                        "cell-formula",
                        "IMQ6|公式||男|1|IMW1|||",
                        (sheet, cell) -> sheet.formula(cell, "1900+80"))
                .wrong(
                        PEOPLE,
                        "B",
                        "cell-characters",
                        "IMQ7|x||男|1980|IMW1|||",
                        (sheet, cell) -> sheet.cell(cell, "空_x0000_字"))
                .wrong(
                        PEOPLE,
                        "G",
                        "cell-merged",
                        "IMQ8|合并||男|1980|IMW1|线路工||",
                        (sheet, cell) -> sheet.merge(cell + ":H" + cell.substring(1)))
                .wrong(PEOPLE, "K", "cell-untitled", "IMQ9|表外||男|1980|IMW1|||||x")
                .wrong(PEOPLE, "C", "pinyin-pattern", "IMQ10|拼音|Pin Yin|男|1980|IMW1|||")
                .wrong(MEMBERS, "E", "joined-later", "IMP3|IMB1||正式党员|2021-01-01|2020-06-01|")
                .wrong(MEMBERS, "B", "branch-kind", "IMP4|IMW1||正式党员|2015-01-01|2020-06-01|")
                .wrong(MEMBERS, "A", "person-unknown", "NOBODY|IMB1||正式党员|2015-01-01|2020-06-01|")
                .wrong(MEMBERS, "A", "import-twice", "IMP1|IMB1||正式党员|2015-01-01|2020-06-01|")
                .wrong(MEMBERS, "C", "group-other-branch", "IMQ9|IMB1|B04-2|正式党员|2015-01-01|2020-06-01|")
                .wrong(MEMBERS, "F", "cell-required", "IMQ8|IMB1||正式党员|2015-01-01||")
                .wrong(OFFICES, "A", "full-only", "IMP2|组织委员|IMB1||选举||2026-08-01|文2")
                .wrong(OFFICES, "F", "until-before", "IMP1|宣传委员|IMB1||选举|2020-01-01|2020-03-01|文2")
                .wrong(OFFICES, "B", "office-kind", "IMP1|段长|IMB1||任命||2020-03-01|文2")
                .wrong(OFFICES, "H", "doc-needed", "IMP1|副书记|IMB1||选举||2020-03-01|")
                .wrong(OFFICES, "B", "cell-choice", "IMP1|总管|IMB1||选举||2020-03-01|文2")
                .wrong(OFFICES, "E", "office-source", "IMP4|工班长|IMT1||选举||2020-03-01|文2")
                .and("备注  sheet-unknown", book -> book.sheet("备注", "随手记"));
    }

    @Test
    void fortyFaultsAreEachToldAtTheirCellAndNothingIsWritten() throws Exception {
        ImportBook book = fortyFaults();
        assertThat(book.expected()).hasSize(40);
        ImportOutcome outcome = looked(book.withMillions(MILLION));

        assertThat(new TreeSet<>(outcome.faults().stream()
                        .map(fault -> fault.sheet() + " " + fault.cell() + " " + fault.code())
                        .toList()))
                .isEqualTo(new TreeSet<>(book.expected()));
        assertThat(outcome.faults()).hasSize(40);
        assertThat(outcome.mayEnter()).isFalse();
        nothingIsWritten();

        Answer page = importing.ended(importing.begun(book.withMillions(MILLION)));
        assertThat(page.text()).contains("有 40 处问题，什么都没有写入").doesNotContain("确认写入", "refusal.");
        nothingIsWritten();
    }

    @Test
    void aBombIsToldAsAWholeFile() throws Exception {
        byte[] bomb = new Spreadsheet().sheet(UNITS, "单位代码").with("xl/media/a.bin", new byte[20 << 20]);
        assertThat(looked(bomb).faults()).extracting(fault -> fault.code()).containsExactly("sheet-bomb");
        nothingIsWritten();
    }

    private ImportOutcome looked(byte[] file) throws IOException, InterruptedException {
        var viewer = people.viewer("P04");
        Path upload = Files.write(folder.resolve("upload"), file);
        String work = imports.check(upload, "名册.xlsx", viewer);
        while (!imports.state(work, viewer).finished()) {
            Thread.sleep(20);
        }
        assertThat(upload).doesNotExist();
        return Imports.outcome(imports.state(work, viewer));
    }

    private void nothingIsWritten() {
        for (String line : List.of("org_unit code", "org_person id", "org_membership person", "org_change subject")) {
            assertThat(importing.count(line.split(" ")[0], line.split(" ")[1]))
                    .as(line)
                    .isZero();
        }
    }

    @Test
    void fiveThousandPeopleAreEnteredWithProgress() {
        byte[] file = fiveThousand();
        long begin = System.nanoTime();
        String looked = importing.begun(file);
        assertThat(importing.ended(looked).text()).contains("检查完毕，没有问题");
        long half = System.nanoTime();
        Answer end = importing.ended(importing.enter(looked).location());
        long whole = System.nanoTime();

        assertThat(end.text()).contains("已全部写入");
        assertThat(importing.count("org_unit", "code")).isEqualTo(120);
        assertThat(importing.count("org_person", "id")).isEqualTo(5_000);
        assertThat(importing.count("org_membership", "person")).isEqualTo(2_000);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM org_change WHERE subject LIKE 'IM%' AND state = 'WAITING'",
                        Integer.class))
                .isEqualTo(50);
        System.out.printf(
                "Import of 5,000 people (%,d bytes): looked at in %.1f s, entered in %.1f s%n",
                file.length, (half - begin) / 1e9, (whole - half) / 1e9);
    }

    private static byte[] fiveThousand() {
        ImportBook book = new ImportBook();
        for (int shop = 0; shop < 20; shop++) {
            book.row(UNITS, "IMW" + shop + "|车间|导入车间" + shop + "||QSGW|||2020-01-01|");
        }
        for (int team = 0; team < 50; team++) {
            book.row(UNITS, "IMT" + team + "|班组|导入工区" + team + "||IMW" + team % 20 + "|||2020-01-01|");
            book.row(UNITS, "IMB" + team + "|党支部|导入支部" + team + "||DW|DW||2020-01-01|");
            book.row(LINKS, "IMB" + team + "|IMT" + team + "|主要对应||");
        }
        for (int n = 0; n < 5_000; n++) {
            book.row(
                    PEOPLE,
                    "IMP" + n + "|职工" + n + "||" + (n % 7 == 0 ? "女" : "男") + "|" + (1966 + n % 38) + "|IMT" + n % 50
                            + "|线路工||");
        }
        for (int n = 0; n < 2_000; n++) {
            book.row(MEMBERS, "IMP" + n + "|IMB" + n % 50 + "||正式党员|2024-07-01|2024-07-01|");
        }
        for (int branch = 0; branch < 50; branch++) {
            book.row(OFFICES, "IMP" + branch + "|书记|IMB" + branch + "||选举||2025-01-01|文" + branch);
        }
        return book.bytes();
    }
}

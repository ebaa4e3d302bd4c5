package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of a branch election: what stands in them, and the page of GB/T 9704. */
class ElectionTemplatesTests {

    private static final Path FOLDER = Path.of("processes/branch-election");

    /** Places of templates, and nothing else that may stand in a document. */
    private static final String PLACE = "[{}\\[\\]]|\\bnull\\b";

    static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".docx"))
                    .sorted()
                    .toList();
            assertThat(names).hasSize(25);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysAllThereIsAndLeavesNoPlaceOpen(String template) throws Exception {
        for (String type : List.of("regular", "first", "early", "by_election", "no_committee")) {
            String text = fill(template, ElectionWords.rich(type, "member"));

            assertThat(text).doesNotContainPattern(PLACE).contains("云岭线路车间党支部");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void makesDoWithNothing(String template) throws Exception {
        assertThat(fill(template, Map.of("has_x", true))).doesNotContainPattern(PLACE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void leavesAParagraphInEachCell(String template) throws Exception {
        byte[] content = Files.readAllBytes(FOLDER.resolve(template));
        for (Map<String, Object> words : List.of(Map.<String, Object>of(), ElectionWords.rich("regular", "member"))) {
            try (XWPFDocument document = Docx.open(DocxTemplate.fill(content, words))) {
                assertThat(document.getTables())
                        .flatExtracting(XWPFTable::getRows)
                        .flatExtracting(XWPFTableRow::getTableCells)
                        .allMatch(cell -> !cell.getParagraphs().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isAPageOfTheStandard(String template) throws Exception {
        try (XWPFDocument document = Docx.open(Files.readAllBytes(FOLDER.resolve(template)))) {
            var page = document.getDocument().getBody().getSectPr();
            assertThat(List.of(page.getPgSz().getW(), page.getPgSz().getH()))
                    .isEqualTo(List.of(BigInteger.valueOf(11906), BigInteger.valueOf(16838)));
            assertThat(List.of(
                            millimetres(page.getPgMar().getTop()),
                            millimetres(page.getPgMar().getBottom()),
                            millimetres(page.getPgMar().getLeft()),
                            millimetres(page.getPgMar().getRight())))
                    .isEqualTo(List.of(37L, 35L, 28L, 26L));
            String styles = document.getStyle().toString();
            assertThat(styles)
                    .contains(
                            "仿宋_GB2312",
                            "方正小标宋简体",
                            "w:line=\"560\" w:lineRule=\"exact\"",
                            "w:val=\"32\"",
                            "w:val=\"44\"");
            assertThat(document.getFooterList().isEmpty()).isEqualTo(template.equals("ballot.docx"));
            document.getFooterList()
                    .forEach(footer -> assertThat(footer.getText()).matches("(?s)— .* —\\s*"));
        }
    }

    @Test
    void aBallotHasNoNumberNoMarkAndNoPageNumber() throws Exception {
        Map<String, Object> words = ElectionWords.rich("regular", "member");
        String text = fill("ballot.docx", words);

        assertThat(text)
                .contains("应选5名", "欧阳𠮷", "另选他人", "不得署名、编号", "（盖章）")
                .doesNotContain("〔", "编号：", "No", "第1", words.get("caseNumber").toString());
        assertThat(fill("ballot.docx", ElectionWords.rich("regular", "member"))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "rule_win_base_DUE_ELIGIBLE, 应到会有选举权人数的半数",
        "rule_win_base_PRESENT_ELIGIBLE, 实到会有选举权人数的半数",
        "rule_quorum_mode_GTE, 不少于应到会人数的五分之四",
        "rule_quorum_mode_GT, 超过应到会人数的五分之四",
        "rule_tie_mode_MAJORITY, 得票多且超过第十一条所定半数的当选",
        "rule_writeIn_overflow_VOID_BALLOT, 整张选票无效"
    })
    void theMethodPrintsTheParametersOfTheCase(String rule, String words) throws Exception {
        assertThat(fill("method.docx", Map.of(rule, true))).contains(words);
        assertThat(fill("method.docx", Map.of("has_x", true))).doesNotContain(words);
    }

    @Test
    void theMethodPrintsTheNumbersOfTheCase() throws Exception {
        assertThat(fill(
                        "method.docx",
                        Map.of("rule_tie_maxRounds", "3", "rule_reduce_maxShortfall", "1", "rule_reduce_minSize", "3")))
                .contains("再次投票最多3次", "缺额不多于1名、委员不少于3名");
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).doubleValue() * 25.4 / 1440);
    }

    private static String fill(String template, Map<String, Object> words) throws IOException {
        return Docx.text(DocxTemplate.fill(Files.readAllBytes(FOLDER.resolve(template)), words));
    }
}

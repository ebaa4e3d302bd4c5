package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxTemplateTests {

    private static final Path TEMPLATE = Path.of("src/test/resources/processes/trial-papers/proposal.docx");

    @Test
    void printsWordsRowsAndWhatIsSo() throws Exception {
        String text = fill(Map.of(
                "unit", "一工区党支部",
                "title", "关于大修的请示",
                "kind", "紧急",
                "kind_urgent", true,
                "why", "等不得",
                "people", List.of(person(1, "张三", "勘察"), person(2, "李四", "施工")),
                "extra", List.of(Map.of("name", "甲"), Map.of("name", "乙"))));

        assertThat(text).contains("关于大修的请示", "种类紧急。情况紧急：等不得。", "序号\t姓名\t任务", "1\t张三\t勘察", "2\t李四\t施工", "另有甲、乙、等。");
    }

    @Test
    void leavesEmptyWhatNobodyFilledIn() throws Exception {
        String text = fill(Map.of());

        assertThat(text).contains("种类。").doesNotContain("情况紧急").doesNotContainPattern("[{}\\[\\]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:b/>&amp;\"']]>",
                "𠮷野家",
                "第一行\n第二行\r\n第三行",
                "{{title}} {{?why}} {{/why}} {{%people}} {{@picture}} {{+sub}} [person] ${x} #{y}",
                "{{",
                "}}{{/kind_urgent}}"
            })
    void printsAValueAsItStands(String value) throws Exception {
        String text = fill(Map.of(
                "title",
                "标题",
                "subject",
                value,
                "kind_urgent",
                true,
                "why",
                value,
                "people",
                List.of(person(1, value, value))));

        String printed = value.replace("\r\n", "\n");
        assertThat(text).contains("情况紧急：" + printed + "。", "1\t" + printed);
    }

    /** Broken inside a justified paragraph, a line would be spread over the whole width. */
    @Test
    void eachLineIsAParagraphThatLooksLikeTheFirst() throws Exception {
        byte[] file = DocxTemplate.fill(
                Files.readAllBytes(Path.of("processes/committee-agenda/minutes.docx")),
                Map.of("has_brief", true, "has_briefWords", true, "briefWords", "甲一\n乙二\n丙三", "minutesText", "会议\n结束"));
        try (XWPFDocument document = Docx.open(file)) {
            List<XWPFParagraph> lines = document.getParagraphs().stream()
                    .filter(one -> List.of("甲一", "乙二", "丙三", "会议", "结束").contains(one.getText()))
                    .toList();

            assertThat(lines)
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(line.getFirstLineIndent()).isEqualTo(640));
            assertThat(document.getDocument().xmlText()).doesNotContain("<w:br/>", "<w:cr/>");
        }
    }

    @Test
    void printsNoCharacterThatXmlHasNot() throws Exception {
        assertThat(fill(Map.of("subject", "甲\u0001\uD842乙"))).contains("甲??乙");
    }

    @Test
    void takesAVeryLongValue() throws Exception {
        String value = IntStream.range(0, 20_000).mapToObj(i -> "第" + i + "行").collect(Collectors.joining());

        assertThat(fill(Map.of("subject", value))).contains(value);
    }

    private String fill(Map<String, Object> words) throws Exception {
        return Docx.text(DocxTemplate.fill(Files.readAllBytes(TEMPLATE), words));
    }

    private static Map<String, Object> person(int row, String name, String task) {
        return Map.of("row", row, "person", name, "task", task);
    }
}

package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperLinterTests {

    private static final String STEP =
            "<serviceTask id=\"issueDocumentReply\" flowable:delegateExpression=\"${issueDocument}\"/>";

    private final PaperLinter linter = new PaperLinter(StepLinterTests.forms());

    @Test
    void acceptsWhatIsComplete() {
        assertThat(faults(
                        STEP,
                        "issueDocumentReply: [{template: reply.docx, title: 批复, number: '{mark}〔{year}〕{seq}号'}]"))
                .isEmpty();
        assertThat(faults("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issueDocumentReply: [{template: other.docx, title: 批复}]|issues other.docx, which is not in the folder",
                "issueDocumentReply: [{title: 批复}]|issues null, which is not in the folder",
                "issueDocumentReply: [{template: reply.docx}]|without a title",
                "issueDocumentReply: [{template: reply.docx, title: ' '}]|without a title",
                "issueDocumentReply: [{template: reply.docx, title: 甲}, {template: reply.docx, title: 乙}]|issues reply.docx twice",
                "issueDocumentReply: [{template: reply.docx, title: 甲, number: '{year}{seq}{seq}'}]|counts twice",
                "issueDocumentReply: [{template: reply.docx, title: 甲, number: '{mark}{seq}'}]|counts without {year}",
                "issueDocumentReply: []|the ledger knows none of it",
                "issueDocumentOther: [{template: reply.docx, title: 甲}]|which is no service task",
                "issueDocumentOther: [{template: other.docx, title: 甲, beside: true}]|which is not in the folder",
                "issueDocumentReply: [{template: reply.docx, title: 甲, beside: true}]|that is issued beside the process",
            })
    void refuses(String documents, String fault) {
        assertThat(faults(STEP, documents)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void needsNoStepForWhatIsIssuedBesideTheProcess() {
        assertThat(faults("", "issueDocumentOther: [{template: reply.docx, title: 甲, beside: true}]"))
                .isEmpty();
    }

    @Test
    void refusesAStepThatTheLedgerForgot() {
        assertThat(faults(STEP, ""))
                .containsExactly("service task issueDocumentReply issues documents, and the ledger knows none of it");
    }

    @Test
    void asksNothingOfOtherServiceTasks() {
        assertThat(faults("<serviceTask id=\"notifyAll\" flowable:delegateExpression=\"${notify}\"/>", ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day | 于{{</w:t><w:t>day}}批准 | {subject}批复 | ''",
                "number | 第{{number}}号 | 批复 | ''",
                "unit | {{?has_unit}}批复{{/has_unit}} | 批复 | ''",
                "year | 批复 | {year}年批复 | ''",
                "mark | 批复 | 批复 | {mark}〔{year}〕{seq}号",
            })
    void refusesAFieldThatNoDocumentWouldPrint(String field, String text, String title, String number)
            throws IOException {
        String documents =
                "issueDocumentReply: [{template: reply.docx, title: '%s', number: '%s'}]".formatted(title, number);

        assertThat(faults(STEP, documents, field, text))
                .singleElement()
                .asString()
                .startsWith("reply.docx or its title names " + field + ", which every document is given");
    }

    @Test
    void letsAFieldHaveTheNameOfWhatNoDocumentOfItsFolderNames() throws IOException {
        String documents = "issueDocumentReply: [{template: reply.docx, title: 批复, number: '{unit}〔{year}〕{seq}号'}]";

        assertThat(faults(STEP, documents, "year", "{{subject}}{{day}}")).isEmpty();
        assertThat(faults(STEP, documents, "title", "{{subject}}{{day}}")).isEmpty();
    }

    private List<String> faults(String elements, String documents) {
        try {
            return faults(elements, documents, "subject", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> faults(String elements, String documents, String field, String text) throws IOException {
        return linter.faults(
                "x",
                Map.of(
                        "x.bpmn20.xml",
                        ProcessLinterTests.drawing(elements),
                        "ledger.yaml",
                        documents.isEmpty() ? "title: 试" : "title: 试\ndocuments:\n  " + documents,
                        "start.form.yaml",
                        "title: 试\nproperties:\n  " + field + ": {title: 名称}"),
                Map.of("reply.docx", template(text)));
    }

    private static byte[] template(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream parts = new ZipOutputStream(out)) {
            parts.putNextEntry(new ZipEntry("word/document.xml"));
            parts.write(("<w:t>" + text + "</w:t>").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}

package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperLinterTests {

    private static final String STEP =
            "<serviceTask id=\"issueDocumentReply\" flowable:delegateExpression=\"${issueDocument}\"/>";

    private final PaperLinter linter = new PaperLinter();

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

    private List<String> faults(String elements, String documents) {
        return linter.faults(
                "x",
                Map.of(
                        "x.bpmn20.xml",
                        ProcessLinterTests.drawing(elements),
                        "ledger.yaml",
                        documents.isEmpty() ? "title: 试" : "title: 试\ndocuments:\n  " + documents),
                Set.of("reply.docx"));
    }
}

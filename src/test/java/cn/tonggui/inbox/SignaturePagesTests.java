package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.document.Documents;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.Ink;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.CaseView;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** 手写签名: asked for, drawn or uploaded, kept through a refused page, and bound to the act. */
@TongguiTest
class SignaturePagesTests extends PagesOfAMatter {

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcTemplate database;

    private String caseId;

    /** The address of a step whose decision is signed, claimed by its member. */
    private String step(String process) {
        caseId = walker.open(process, "P40", Map.of("subject", "签一件"));
        String task = task(caseId, "review");
        browser.post(MEMBER, task + "/claim", browser.filled(MEMBER, task, Map.of()));
        return task;
    }

    private Answer decide(String task, String action, Map<String, String> with) {
        return browser.post(MEMBER, task + "/" + action, browser.filled(MEMBER, task, with));
    }

    private CaseView.Act last() {
        return seen(caseId).acts().stream()
                .filter(act -> act.action().equals("approve"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasDrawnIsBoundToTheActAndToItsFact() throws Exception {
        String task = step("trial-signature");
        assertThat(browser.get(MEMBER, task).text()).contains("data-pad", "手写签名 <span class=\"req\">必填</span>");

        Answer done = decide(task, "approve", Map.of("opinion", "可以", "_drawn", Ink.drawn(Ink.written())));

        assertThat(done.status()).as(done.text()).isEqualTo(303);
        String picture = last().signature();
        assertThat(picture).isNotNull();
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Ink.written());
        assertThat(database.queryForObject(
                        "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE ?",
                        String.class,
                        "%\"signature\":\"" + picture + "\"%"))
                .contains("\"signatureHash\":\"" + HexFormat.of().formatHex(digest) + "\"");
        assertThat(browser.get(WORKER, "/cases/" + caseId).text()).contains("src=\"/files/" + picture, "祝平安 的手写签名");
        assertThat(browser.get(WORKER, "/cases/" + caseId + "/acts/" + last().no())
                        .text())
                .contains("/files/" + picture);
        assertThat(browser.get(WORKER, "/files/" + picture).status()).isEqualTo(200);
        assertThat(browser.get("taoyongkang", "/files/" + picture).status()).isEqualTo(404);
    }

    @Test
    void withoutItTheStepStaysWhereItIs() {
        String task = step("trial-signature");
        Answer refused = decide(task, "approve", Map.of("opinion", "写好的意见"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("href=\"#signature\"", "id=\"signature-error\"", "请先签名", "写好的意见");
        assertThat(seen(caseId).current()).hasSize(1);
    }

    @Test
    void sendingBackNeedsNone() {
        String task = step("trial-signature");
        assertThat(decide(task, "return", Map.of("opinion", "补一下")).status()).isEqualTo(303);
    }

    @Test
    void whatWasDrawnOutlastsARefusedPage() {
        String task = step("trial-signature");
        Answer refused = decide(task, "disapprove", Map.of("opinion", "", "_drawn", Ink.drawn(Ink.written())));
        assertThat(refused.status()).isEqualTo(422);
        String kept = refused.hidden("_signature");
        assertThat(kept).isNotEmpty();
        assertThat(refused.text()).contains("/files/" + kept).doesNotContain("id=\"signature-error\"");

        assertThat(decide(task, "approve", Map.of("opinion", "可以", "_signature", kept))
                        .status())
                .isEqualTo(303);
        assertThat(last().signature()).isEqualTo(kept);
        String other = step("trial-signature");
        assertThat(decide(other, "approve", Map.of("opinion", "可以", "_signature", kept))
                        .status())
                .as("a signature is given once")
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"blank, 空白", "text, PNG 或 JPG", "garbled, PNG 或 JPG", "gif, PNG 或 JPG", "wide, 太大", "heavy, 太大"})
    void whatIsNoSignatureIsRefusedAtTheField(String kind, String words) {
        String drawn = switch (kind) {
            case "blank" -> Ink.drawn(Ink.blank());
            case "text" -> Ink.drawn("keine Zeichnung".getBytes());
            case "garbled" -> "data:image/png;base64,%%%";
            case "gif" -> Ink.drawn(Ink.picture("gif", 1, 300, 100, 40));
            case "wide" -> Ink.drawn(Ink.picture("png", 2, 4001, 40, 40));
            default -> Ink.drawn(new byte[(1 << 20) + 1]);
        };
        Answer refused = decide(step("trial-signature"), "approve", Map.of("opinion", "可以", "_drawn", drawn));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"signature-error\"", words);
    }

    @ParameterizedTest
    @CsvSource({"29, 422", "30, 303", "31, 303"})
    void aDotIsNoSignature(int length, int status) {
        byte[] picture = Ink.picture("png", 2, 300, 100, length);
        assertThat(decide(step("trial-signature"), "approve", Map.of("opinion", "可以", "_drawn", Ink.drawn(picture)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void withoutScriptAPictureIsUploaded() {
        String task = step("trial-signature");
        var request = MockMvcRequestBuilders.multipart(task + "/approve")
                .file(new MockMultipartFile("file:signature", "签名.jpg", "image/jpeg", Ink.photographed()));
        new HashMap<>(browser.filled(MEMBER, task, Map.of("opinion", "可以"))).forEach(request::param);
        request.with(SecurityMockMvcRequestPostProcessors.csrf());

        assertThat(browser.send(MEMBER, request).status()).isEqualTo(303);
        assertThat(last().signature()).isNotNull();
    }

    @Test
    void anotherFileOrAnothersSignatureIsNone() {
        String task = step("trial-signature");
        String theirs = documents.sign(Ink.written(), people.viewer("P34")).id();
        String text = documents
                .store("a.txt", new java.io.ByteArrayInputStream("a".getBytes()), people.viewer("P36"))
                .id();

        for (String id : new String[] {theirs, text, "nonsense"}) {
            assertThat(decide(task, "approve", Map.of("opinion", "可以", "_signature", id))
                            .status())
                    .as(id)
                    .isEqualTo(422);
        }
    }

    @Test
    void anOfferedSignatureMayBeLeftOut() {
        String task = step("trial");
        assertThat(browser.get(MEMBER, task).text()).contains("data-pad", "可以不签");
        assertThat(decide(task, "approve", Map.of("opinion", "可以")).status()).isEqualTo(303);
        assertThat(last().signature()).isNull();
    }
}

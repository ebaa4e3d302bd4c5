package cn.tonggui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@SpringBootTest(classes = {WebSlice.class, ErrorPagesTests.Refusing.class})
@AutoConfigureMockMvc
class ErrorPagesTests {

    @Controller
    static class Refusing {
        @GetMapping("/cases/number")
        @ResponseBody
        String number(@RequestParam int page) {
            return "page " + page;
        }

        @PostMapping("/tasks/{id}/act")
        String act(@RequestParam String how) throws Exception {
            switch (how) {
                case "gone" -> throw new NotFound("case");
                case "denied" -> throw new NotAllowed("task");
                case "stale" -> throw new Stale("task");
                case "broken" -> throw new RuleBroken("R-E07", 3, 5);
                case "large" -> throw new MaxUploadSizeExceededException(1);
                default -> throw new IllegalStateException("ACT_RU_TASK SELECT secret");
            }
        }
    }

    @Autowired
    MockMvc browser;

    private static MockHttpServletRequestBuilder act(String how) {
        return post("/tasks/x/act")
                .with(user("laixiaojun"))
                .with(csrf())
                .param("how", how)
                .param("opinion", "同意 <b>按期</b> 办理");
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "gone, 404, 没有找到这个页面",
        "denied, 403, 您的身份不能查看这件事",
        "stale, 409, 这件事已经有人办了",
        "broken, 422, 这一步还不能办",
        "large, 413, 文件太大了",
        "failed, 500, 这一步没有办成"
    })
    void eachRefusalHasItsStatusPageAndNote(String how, int status, String title) throws Exception {
        browser.perform(act(how)).andExpect(status().is(status));
        assertThat(text(act(how))).contains("<!DOCTYPE html>", title).doesNotContain("secret", "Exception");
        browser.perform(act(how).header("HX-Request", "true"))
                .andExpect(status().is(status))
                .andExpect(header().string("HX-Retarget", "#flash"));
        assertThat(text(act(how).header("HX-Request", "true")))
                .contains("x-note", title)
                .doesNotContain("<html", "secret");
    }

    @Test
    void theDeniedPageNamesTheIdentity() throws Exception {
        assertThat(text(act("denied"))).contains("来晓军 · 一工区党支部书记", "返回待办", "本次访问已记入日志");
    }

    @Test
    void whatWasTypedIsShownForCopyingAsPlainText() throws Exception {
        assertThat(text(act("stale"))).contains("同意 &lt;b&gt;按期&lt;/b&gt; 办理").doesNotContain("<b>按期");
        MockHttpServletRequestBuilder old = post("/tasks/x/act")
                .with(user("laixiaojun"))
                .param("opinion", "已核对 <script>")
                .param("password", "秘密 的词");
        assertThat(text(old)).contains("页面放得太久了", "已核对 &lt;script&gt;").doesNotContain("秘密");
    }

    @Test
    void aFailureHasANumberToQuote() throws Exception {
        assertThat(text(act("failed"))).containsPattern("E-1122-0900-[0-9A-F]{4}");
    }

    @Test
    void wrongMethodParameterTypeAndAddressAreAnsweredInOurWords() throws Exception {
        browser.perform(get("/tasks/x/act").with(user("laixiaojun"))).andExpect(status().isMethodNotAllowed());
        browser.perform(get("/cases/number").param("page", "many").with(user("laixiaojun")))
                .andExpect(status().isBadRequest());
        browser.perform(get("/cases/number").with(user("laixiaojun"))).andExpect(status().isBadRequest());
        browser.perform(get("/cases/nothing").with(user("laixiaojun"))).andExpect(status().isNotFound());
        browser.perform(get("/nowhere").with(user("laixiaojun"))).andExpect(status().isNotFound());
        assertThat(text(get("/nowhere").with(user("laixiaojun")))).contains("没有找到这个页面");
        assertThat(text(get("/error"))).contains("没有找到这个页面");
    }

    @Test
    void anEndedSessionKeepsThePageThatHtmxStandsOn() throws Exception {
        browser.perform(get("/inbox").header("HX-Request", "true")).andExpect(status().isUnauthorized());
        browser.perform(post("/tasks/x/act").header("HX-Request", "true")).andExpect(status().isUnauthorized());
        browser.perform(post("/tasks/x/act").with(user("laixiaojun")).header("HX-Request", "true"))
                .andExpect(status().isForbidden())
                .andExpect(header().exists("X-Csrf-Token"))
                .andExpect(header().string("X-Signed-In-As", "laixiaojun"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 16777215, 403",
        "application/x-www-form-urlencoded, 16777216, 403",
        "application/x-www-form-urlencoded, 16777217, 413",
        "multipart/form-data, 62914559, 403",
        "multipart/form-data, 62914560, 403",
        "multipart/form-data, 62914561, 413"
    })
    void anAnnouncedLengthAboveTheLimitIsRefusedUnread(String type, int length, int status) throws Exception {
        browser.perform(post("/tasks/x/act")
                        .with(user("laixiaojun"))
                        .contentType(MediaType.parseMediaType(type))
                        .with(request ->
                                new org.springframework.mock.web.MockHttpServletRequest("POST", "/tasks/x/act") {
                                    @Override
                                    public long getContentLengthLong() {
                                        return length;
                                    }

                                    @Override
                                    public String getContentType() {
                                        return type;
                                    }
                                }))
                .andExpect(status().is(status));
    }
}

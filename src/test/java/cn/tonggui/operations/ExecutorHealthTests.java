package cn.tonggui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Browser;
import cn.tonggui.testing.Browser.Answer;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.workflow.ExecutorState;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Health is down, and says nothing else to the public, when jobs should be run here and are not. */
@TongguiTest
class ExecutorHealthTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SpringProcessEngineConfiguration engine;

    @Test
    void healthIsDownWhenTheExecutorStoodStillAndUpWhenNobodyWantsIt() {
        Browser browser = new Browser(mvc);
        assertThat(browser.get(Browser.NOBODY, "/actuator/health").status()).isEqualTo(200);
        engine.setAsyncExecutorActivate(true);
        try {
            Answer down = browser.get(Browser.NOBODY, "/actuator/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.text()).contains("DOWN").doesNotContain("jobExecutor", "components", "details");
            assertThat(browser.get("sysadmin", "/operations").text()).contains("没有运行");
        } finally {
            engine.setAsyncExecutorActivate(false);
        }
        assertThat(browser.get(Browser.NOBODY, "/actuator/health").status()).isEqualTo(200);
        assertThat(browser.get("sysadmin", "/operations").text()).contains("本机没有启用");
    }

    @Test
    void onlyWantedAndNotActiveIsDown() {
        assertThat(new ExecutorState(true, false, null, null).down()).isTrue();
        assertThat(new ExecutorState(true, true, null, null).down()).isFalse();
        assertThat(new ExecutorState(false, false, null, null).down()).isFalse();
        assertThat(new ExecutorState(false, true, null, null).down()).isFalse();
    }
}

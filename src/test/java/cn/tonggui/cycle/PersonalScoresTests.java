package cn.tonggui.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Begun;
import cn.tonggui.testing.Browser;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import cn.tonggui.testing.Walks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** K11 and K12 on the page of a cycle's scores, each number opened down to its document. */
@TongguiTest
class PersonalScoresTests {

    private static final String PROCESS = "four-sync";
    private static final String OFFICE = "haoyizhou";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walker walker;

    @Autowired
    private PersonalMapper mapper;

    @Test
    void whoHeadsBothSidesHasBothScoresAndWhatIsMissingIsSaid() {
        Browser browser = new Browser(mvc);
        List<Map<String, Map<String, Object>>> deeds = Walks.deeds(PROCESS);
        try (Begun cycle = walker.begin(
                PROCESS,
                deeds.stream().takeWhile(deed -> !deed.containsKey("also")).toList())) {
            String scores =
                    browser.get(OFFICE, "/cycles/" + cycle.caseId() + "/scores").text();
            assertThat(scores)
                    .contains("书记个人得分 靳成刚", "87.57", "主任个人得分 靳成刚", "88.12")
                    .contains("QSGW述职〔2027〕1号", "QSGW问效〔2027〕1号", "QSGW双责〔2027〕1号", "× 0.5", "B07-PF-")
                    .contains("书记个人得分 陶永康", "没有录入总分，个人得分不计")
                    .doesNotContain("??");
            assertThat(mapper.kept(cycle.caseId()))
                    .filteredOn(kept -> kept.unit().equals("B07"))
                    .extracting(PersonalMapper.Kept::exact)
                    .containsExactly("8757/100", "2203/25");
        }
    }
}

package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.People;
import cn.tonggui.testing.ToldEvents;
import cn.tonggui.testing.TongguiTest;
import cn.tonggui.testing.Walker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who opens a sealed case stands in the log before he sees it. */
@TongguiTest
class SealedReadTests {

    @Autowired
    private Walker walker;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void whoeverOpensItOrAFileOfItIsTold() {
        Viewer secretary = people.viewer("P34");
        String id = walker.open("trial-answer", "P34", Map.of("subject", "密封的一件", "branch", "B04"));
        int begun = told(id).size();

        CaseView item = cases.require(id, secretary);
        assertThat(told(id))
                .hasSize(begun + 1)
                .allSatisfy(event -> assertThat(event)
                        .contains("\"actor\":\"P34\"", "\"number\":\"" + item.number() + "\"", "\"rev\":0")
                        .doesNotContain("密封的一件"));
        assertThat(cases.mayRead(id, secretary)).isTrue();
        assertThat(told(id)).hasSize(begun + 2);
        assertThat(cases.require(id, secretary).revision()).isEqualTo(item.revision());
    }

    @Test
    void whoeverMayNotReadItIsNotAndNeitherIsWhatIsNotSealed() {
        String sealed = walker.open("trial-answer", "P34", Map.of("subject", "密封的一件", "branch", "B04"));
        String open = walker.open("practical-matter", "P40", Map.of("subject", "添四个晾衣架", "request", "不够用"));
        int begun = told(sealed).size();

        assertThatThrownBy(() -> cases.require(sealed, people.viewer("P57"))).isInstanceOf(NotFound.class);
        assertThat(cases.mayRead(sealed, people.viewer("P57"))).isFalse();
        cases.require(open, people.viewer("P34"));

        assertThat(told(sealed)).hasSize(begun);
        assertThat(told(open)).isEmpty();
    }

    private List<String> told(String caseId) {
        return sql.queryForList(
                "SELECT body FROM " + ToldEvents.ALL + " WHERE body LIKE ? AND body LIKE ?",
                String.class,
                "%\"kind\":\"sealed-read\"%",
                "%\"case\":\"" + caseId + "\"%");
    }
}

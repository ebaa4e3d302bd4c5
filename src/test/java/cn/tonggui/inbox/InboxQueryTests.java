package cn.tonggui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboxQueryTests {

    @Test
    void takesAnUnknownScopeForTheTodoList() {
        assertThat(query("everything", null).scope()).isEqualTo("todo");
        assertThat(query(null, null).scope()).isEqualTo("todo");
        assertThat(query("done", null).scope()).isEqualTo("done");
    }

    @Test
    void keepsTheFiltersInTheAddressOfTheNextPage() {
        assertThat(query("todo", "五小&q=x").after("/inbox", "a+b/c", "WEEK"))
                .isEqualTo("/inbox?scope=todo&q=%E4%BA%94%E5%B0%8F%26q%3Dx&after=a%2Bb%2Fc&in=WEEK");
    }

    @Test
    void dropsTheFiltersWhenTheScopeChanges() {
        assertThat(query("todo", "五小").withScope("done")).isEqualTo("/inbox?scope=done");
    }

    @Test
    void isNarrowedByAnyFilterButNotByTheScope() {
        assertThat(query("done", null).narrowed()).isFalse();
        assertThat(query("done", " ").narrowed()).isFalse();
        assertThat(query("done", "x").narrowed()).isTrue();
    }

    private static InboxQuery query(String scope, String q) {
        return new InboxQuery(scope, null, null, null, q, null, null, null);
    }
}

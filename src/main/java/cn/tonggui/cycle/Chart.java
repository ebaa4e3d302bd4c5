package cn.tonggui.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a chart draws, as {@code data-chart} of its place in the page; the same stands in a table beside it. */
record Chart(String kind, List<String> x, List<Series> series) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param data null where nothing is known @param tone navy, grey, red, green */
    record Series(String name, List<@Nullable Number> data, String tone) {}

    public String json() {
        return JSON.writeValueAsString(this);
    }
}

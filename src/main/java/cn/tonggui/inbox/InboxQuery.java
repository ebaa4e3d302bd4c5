package cn.tonggui.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a list is asked for, as it stands in the address. Texts are never null.
 *
 * @param scope todo, claimable, done, started, copies or drafts
 * @param light late, today, week, returned, or for copies unread; empty for all
 * @param sort arrival, or empty for the due date
 * @param after cursor of the last row shown @param in part of the list in which that row stood
 */
record InboxQuery(
        String scope, String process, String unit, String light, String q, String sort, String after, String in) {

    private static final List<String> SCOPES = List.of("todo", "claimable", "done", "started", "copies", "drafts");

    InboxQuery(
            @Nullable String scope,
            @Nullable String process,
            @Nullable String unit,
            @Nullable String light,
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after,
            @Nullable String in) {
        this.scope = scope != null && SCOPES.contains(scope) ? scope : "todo";
        this.process = text(process);
        this.unit = text(unit);
        this.light = text(light);
        this.q = text(q);
        this.sort = "arrival".equals(sort) ? "arrival" : "";
        this.after = text(after);
        this.in = text(in);
    }

    /** What {@link #kept} gave; anything else is the todo list. */
    static InboxQuery read(String kept) {
        MultiValueMap<String, String> texts =
                UriComponentsBuilder.newInstance().query(kept).build().getQueryParams();
        return new InboxQuery(
                decoded(texts, "scope"),
                decoded(texts, "process"),
                decoded(texts, "unit"),
                decoded(texts, "light"),
                decoded(texts, "q"),
                decoded(texts, "sort"),
                null,
                null);
    }

    private static @Nullable String decoded(MultiValueMap<String, String> texts, String name) {
        String text = texts.getFirst(name);
        try {
            return text == null ? null : UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException typedByHand) {
            return null;
        }
    }

    public boolean narrowed() {
        return !(process + unit + light + q).isEmpty();
    }

    /** By due date: only lists of open work have one. */
    public boolean hasLights() {
        return scope.equals("todo") || scope.equals("claimable");
    }

    public boolean byArrival() {
        return hasLights() && sort.equals("arrival");
    }

    public String withScope(String other) {
        return address("/inbox", Map.of("scope", other));
    }

    public String withLight(String other) {
        return address("/inbox", parts("light", other));
    }

    public String withSort(String other) {
        return address("/inbox", parts("sort", other));
    }

    public String after(String path, String cursor, String part) {
        Map<String, String> parts = parts("after", cursor);
        parts.put("in", part);
        return address(path, parts);
    }

    /** What stands behind the question mark of the address, from its first row: so it is kept as a view, and come back to. */
    public String kept() {
        String address = address("/inbox", parts("scope", scope));
        return address.substring(address.indexOf('?') + 1);
    }

    /** Its address, from the first row. */
    String home() {
        return "/inbox?" + kept();
    }

    private Map<String, String> parts(String changed, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("scope", scope);
        parts.put("process", process);
        parts.put("unit", unit);
        parts.put("light", light);
        parts.put("q", q);
        parts.put("sort", sort);
        parts.put(changed, value);
        return parts;
    }

    private static String address(String path, Map<String, String> parts) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(parts).toUriString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

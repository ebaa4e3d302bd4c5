package cn.tonggui.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is asked for, as it stands in the address. Texts are never null.
 *
 * @param scope todo, claimable, done or started
 * @param light late, today, week, or empty for all
 * @param after cursor of the last row shown @param in part of the list in which that row stood
 */
record InboxQuery(String scope, String process, String unit, String light, String q, String after, String in) {

    private static final List<String> SCOPES = List.of("todo", "claimable", "done", "started");

    InboxQuery(
            @Nullable String scope,
            @Nullable String process,
            @Nullable String unit,
            @Nullable String light,
            @Nullable String q,
            @Nullable String after,
            @Nullable String in) {
        this.scope = scope != null && SCOPES.contains(scope) ? scope : "todo";
        this.process = text(process);
        this.unit = text(unit);
        this.light = text(light);
        this.q = text(q);
        this.after = text(after);
        this.in = text(in);
    }

    public boolean narrowed() {
        return !(process + unit + light + q).isEmpty();
    }

    /** By due date: only lists of open work have one. */
    public boolean hasLights() {
        return scope.equals("todo") || scope.equals("claimable");
    }

    public String withScope(String other) {
        return address("/inbox", Map.of("scope", other));
    }

    public String withLight(String other) {
        return address("/inbox", parts("light", other));
    }

    public String after(String path, String cursor, String part) {
        Map<String, String> parts = parts("after", cursor);
        parts.put("in", part);
        return address(path, parts);
    }

    private Map<String, String> parts(String changed, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("scope", scope);
        parts.put("process", process);
        parts.put("unit", unit);
        parts.put("light", light);
        parts.put("q", q);
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

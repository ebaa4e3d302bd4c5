package cn.tonggui.web;

import java.time.LocalDateTime;
import java.util.Map;

/** The auditor opened a page or file; the path without its query. Written before he sees it. */
record PageRead(String username, String path, LocalDateTime at) implements AccessFact {

    @Override
    public String kind() {
        return "page-read";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "path", path);
    }
}

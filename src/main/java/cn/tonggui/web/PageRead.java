package cn.tonggui.web;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/** The auditor opened a page or file; the path without its query. Written before he sees it. */
record PageRead(String username, String path, LocalDateTime at) implements CaselessFact {

    @Override
    public String kind() {
        return "page-read";
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("username", username, "path", path);
    }
}

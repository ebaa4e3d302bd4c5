package cn.tonggui.workflow;

import cn.tonggui.kernel.CaselessFact;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * A process has a new version: from now on cases begin by it. What is deployed decides who may do what, so it is signed before anybody
 * is served.
 *
 * @param contents name → SHA-256 of the content, in hexadecimal
 */
public record ProcessDeployed(LocalDateTime at, String process, int version, Map<String, String> contents)
        implements CaselessFact {

    public ProcessDeployed {
        contents = Map.copyOf(contents);
    }

    @Override
    public String kind() {
        return "process-deployed";
    }

    @Override
    public boolean critical() {
        return true;
    }

    @Override
    public Map<String, Object> body() {
        return Map.of("process", process, "version", version, "contents", contents);
    }
}

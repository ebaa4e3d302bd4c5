package cn.tonggui.organisation;

import java.util.List;

/** Entries that cannot be taken as they are; each finding names its entry and field. Nothing was written. */
public class Unacceptable extends RuntimeException {

    private final transient List<Finding> findings;

    Unacceptable(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}

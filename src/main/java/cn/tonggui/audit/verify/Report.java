package cn.tonggui.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** A verification in words: who signed, what was looked at, and the first place that is not as it was signed. */
final class Report {

    private static final int MOST_FURTHER = 20;

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    Report(Words words) {
        this.words = words;
    }

    List<String> of(Verifier.Result result) {
        Export export = result.export();
        if (!result.keyGiven()) {
            say("report.unchecked");
            say("report.compare", export.shown().fingerprint());
        }
        Manifest manifest = export.manifest();
        say("report.origin", export.head().origin());
        if (manifest.ofCase()) {
            say("report.case", manifest.caseNumber());
        } else {
            say("report.log", manifest.from(), manifest.until());
        }
        say("report.checkpoint", export.head().size(), export.head().root().base64());
        result.checked().forEach(checked -> lines.add(words.say(checked)));
        List<Finding> findings = result.findings();
        if (findings.isEmpty()) {
            say("report.sound");
            return lines;
        }
        say("report.damaged", words.damage(findings.get(0)));
        findings.stream().skip(1).limit(MOST_FURTHER).forEach(finding -> say("report.further", words.damage(finding)));
        if (findings.size() > MOST_FURTHER + 1) {
            say("report.more", findings.size() - MOST_FURTHER - 1);
        }
        return lines;
    }

    private void say(String key, Object... facts) {
        lines.add(words.say(key, facts));
    }
}

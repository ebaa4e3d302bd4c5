package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Event;
import cn.tonggui.audit.verify.ExportWriter;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.workflow.ToldActs.Told;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A readable act in the words of its event: of what the row says, that for which this kind of event has a name. */
final class ActLines {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private ActLines() {}

    private static Map<String, Object> said(Told act, Event event) {
        Map<String, Object> said = new TreeMap<>(act.body());
        said.keySet().removeIf(name -> !event.body().containsKey(name));
        return said;
    }

    /** As a reader of the log would have it: text in the form in which the log keeps it. */
    static Map<?, ?> read(Told act, Event event) {
        byte[] line = line(act, event);
        try {
            return (Map<?, ?>)
                    CanonicalReader.read(Arrays.copyOf(line, line.length - 1)).get("body");
        } catch (Unreadable e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }

    static String at(Told act) {
        return MICROSECONDS.format(act.at());
    }

    /** As a line of an export. */
    static byte[] line(Told act, Event event) {
        return ExportWriter.act(event.caseNumber(), act.rev(), at(act), said(act, event));
    }

    /** One that no event tells, in a case of that event. */
    static byte[] alone(Told act, Event other) {
        return ExportWriter.act(other.caseNumber(), act.rev(), at(act), act.body());
    }
}

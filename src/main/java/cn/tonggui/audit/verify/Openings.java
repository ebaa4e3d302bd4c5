package cn.tonggui.audit.verify;

import cn.tonggui.audit.verify.Findings.About;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The personal values that an export shows, each against what the event committed to. */
final class Openings {

    private record Shown(byte[] salt, String value) {}

    private final Findings findings;
    private final Map<Long, Map<String, Shown>> left = new HashMap<>();
    private final Map<String, String> right = new HashMap<>();
    private int shown;
    private int withheld;

    Openings(Export export, Findings findings) throws Unreadable {
        this.findings = findings;
        if (!export.has(Export.OPENINGS)) {
            return;
        }
        export.eachLine(Export.OPENINGS, this::read);
    }

    private void read(byte[] line, int number) {
        try {
            Map<String, Object> map = CanonicalReader.read(line);
            if (map.get("seq") instanceof Long seq
                    && map.get("name") instanceof String name
                    && map.get("salt") instanceof String salt
                    && map.get("value") instanceof String value) {
                byte[] bytes = HexFormat.of().parseHex(salt);
                if (bytes.length == Commitment.SALT_BYTES
                        && left.computeIfAbsent(seq, any -> new HashMap<>()).put(name, new Shown(bytes, value))
                                == null) {
                    return;
                }
            }
        } catch (Unreadable | IllegalArgumentException e) {
            // told below, with every other line that shows nothing
        }
        findings.add(About.OPENINGS, Damage.CHANGED, "place.line", Export.OPENINGS, number);
    }

    /** @return what the event's commitments were shown to be, by their paths */
    Map<String, String> next(Event event) {
        Map<String, Shown> here = left.getOrDefault(event.seq(), Map.of());
        right.clear();
        look(event.seq(), "", event.body(), here);
        if (here.isEmpty()) {
            left.remove(event.seq());
        }
        return right;
    }

    private void look(long seq, String name, Object value, Map<String, Shown> here) {
        Hash commitment = Commitment.in(value);
        if (commitment != null) {
            compare(seq, name, commitment, here);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> look(seq, name.isEmpty() ? key.toString() : name + "." + key, held, here));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(seq, name + "[" + i + "]", list.get(i), here);
            }
        }
    }

    private void compare(long seq, String name, Hash commitment, Map<String, Shown> here) {
        Shown told = here.isEmpty() ? null : here.remove(name);
        if (told == null) {
            withheld++;
        } else if (commitment.equals(Commitment.of(name, told.salt, told.value))) {
            right.put(name, told.value);
            shown++;
        } else {
            findings.add(About.OPENINGS, Damage.CHANGED, "place.value", seq, name);
        }
    }

    void finish() {
        left.forEach((seq, names) -> names.keySet()
                .forEach(name -> findings.add(About.OPENINGS, Damage.INSERTED, "place.value", seq, name)));
    }

    int shown() {
        return shown;
    }

    int withheld() {
        return withheld;
    }
}

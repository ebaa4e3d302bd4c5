package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalJson;
import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.forms.Seals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The personal values to which events of the log commit, each subject's under a key of its own, which the key of the installation
 * wraps. What is taken away here is gone; the log and everything that was signed of it stays as it is.
 */
@Component
class PrivateValues {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateValues.class);
    private static final int AT_ONCE = 200;

    /** Whose values nobody could read when they came. */
    private static final String UNOPENED = "";

    private final PrivateMapper rows;
    private final Commitments commitments;
    private final Seals seals;

    PrivateValues(PrivateMapper rows, Commitments commitments, Seals seals) {
        this.rows = rows;
        this.commitments = commitments;
        this.seals = seals;
    }

    /** A value with what the commitment needs besides. @param salt in hexadecimal */
    record Opening(long seq, String name, String salt, String value) {}

    /** @param closed places of events of which values are there that nobody can open now: another seal.key, or changed */
    record Shown(List<Opening> openings, Set<Long> closed) {}

    /** Of events that get their place in this transaction, while the head of the log is held. */
    void keep(List<LogMapper.Entry> entries) {
        List<LogMapper.Entry> personal =
                entries.stream().filter(entry -> entry.row().personal() != null).toList();
        if (personal.isEmpty()) {
            return;
        }
        List<PrivateMapper.Sealed> sealed;
        try {
            sealed = sealed(personal);
        } catch (IllegalStateException e) {
            // another seal.key: the log goes on, and the values wait for theirs as they came
            LOG.error("personal values of {} events cannot be opened", personal.size(), e);
            sealed = personal.stream()
                    .map(entry -> new PrivateMapper.Sealed(
                            entry.seq(),
                            UNOPENED,
                            Objects.requireNonNull(entry.row().personal())))
                    .toList();
        }
        for (int from = 0; from < sealed.size(); from += AT_ONCE) {
            rows.add(sealed.subList(from, Math.min(from + AT_ONCE, sealed.size())));
        }
    }

    private List<PrivateMapper.Sealed> sealed(List<LogMapper.Entry> entries) {
        Map<Long, Map<String, Map<String, Object>>> bySeq = new LinkedHashMap<>();
        Set<String> subjects = new TreeSet<>();
        for (LogMapper.Entry entry : entries) {
            for (Commitments.Value value :
                    commitments.open(Objects.requireNonNull(entry.row().personal()))) {
                subjects.add(value.subject());
                bySeq.computeIfAbsent(entry.seq(), any -> new TreeMap<>())
                        .computeIfAbsent(value.subject(), any -> new HashMap<>())
                        .put(value.name(), Map.of("salt", value.salt(), "value", value.value()));
            }
        }
        Map<String, SubjectKey> keys = keys(subjects);
        List<PrivateMapper.Sealed> sealed = new ArrayList<>();
        bySeq.forEach((seq, bySubject) ->
                bySubject.forEach((subject, values) -> sealed.add(sealed(seq, subject, values, keys.get(subject)))));
        return sealed;
    }

    private static PrivateMapper.Sealed sealed(long seq, String subject, Map<String, Object> values, SubjectKey key) {
        return new PrivateMapper.Sealed(seq, subject, key.seal(place(seq, subject), CanonicalJson.of(values)));
    }

    private static String place(long seq, String subject) {
        return seq + "\n" + subject;
    }

    private Map<String, SubjectKey> keys(Set<String> subjects) {
        Map<String, SubjectKey> keys = new HashMap<>();
        rows.keys(subjects).forEach(row -> keys.put(row.subject(), SubjectKey.read(seals.open(row.key()))));
        List<PrivateMapper.Key> fresh = new ArrayList<>();
        for (String subject : subjects) {
            if (!keys.containsKey(subject)) {
                SubjectKey key = SubjectKey.fresh();
                keys.put(subject, key);
                fresh.add(new PrivateMapper.Key(subject, seals.seal(key.text())));
            }
        }
        if (!fresh.isEmpty()) {
            rows.addKeys(fresh);
        }
        return keys;
    }

    /** What events from one place up to another (exclusive) committed to and what was not taken away, in their order. */
    List<Opening> of(long from, long until) {
        return opened(rows.between(from, until));
    }

    List<Opening> ofCase(String number) {
        return ofCases(List.of(number));
    }

    private List<Opening> ofCases(Collection<String> numbers) {
        return opened(rows.ofCases(numbers).stream()
                .filter(row -> !row.subject().equals(UNOPENED))
                .toList());
    }

    /** The same as far as it can be opened, with where it cannot. */
    Shown shown(Collection<String> numbers) {
        Map<String, SubjectKey> keys = new HashMap<>();
        List<Opening> openings = new ArrayList<>();
        Set<Long> closed = new TreeSet<>();
        for (PrivateMapper.Kept row : rows.ofCases(numbers)) {
            try {
                openings.addAll(opened(row, keys));
            } catch (IllegalStateException e) {
                LOG.debug("values of event {} cannot be opened", row.seq(), e);
                closed.add(row.seq());
            }
        }
        return new Shown(openings, closed);
    }

    private List<Opening> opened(List<PrivateMapper.Kept> kept) {
        Map<String, SubjectKey> keys = new HashMap<>();
        return kept.stream().flatMap(row -> opened(row, keys).stream()).toList();
    }

    private List<Opening> opened(PrivateMapper.Kept row, Map<String, SubjectKey> keys) {
        List<Opening> openings = new ArrayList<>();
        values(row, keys).forEach((name, one) -> {
            Map<?, ?> shown = (Map<?, ?>) one;
            openings.add(new Opening(
                    row.seq(), name, Objects.toString(shown.get("salt")), Objects.toString(shown.get("value"))));
        });
        return openings;
    }

    private Map<String, Object> values(PrivateMapper.Kept row, Map<String, SubjectKey> keys) {
        SubjectKey key = keys.computeIfAbsent(row.subject(), any -> SubjectKey.read(seals.open(row.key())));
        try {
            String text = key.open(place(row.seq(), row.subject()), row.sealed());
            return CanonicalReader.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw new IllegalStateException("values of event " + row.seq() + " cannot be read", e);
        }
    }

    /**
     * Takes one value away for good; the head of the log must be held.
     *
     * @return what it was, so that copies of it can be found; null when there is none
     */
    @Nullable
    String forget(long seq, String name) {
        for (PrivateMapper.Kept row : rows.between(seq, seq + 1)) {
            Map<String, SubjectKey> keys = new HashMap<>();
            Map<String, Object> values = new TreeMap<>(values(row, keys));
            if (!(values.remove(name) instanceof Map<?, ?> gone)) {
                continue;
            }
            if (values.isEmpty()) {
                rows.forget(seq, row.subject());
            } else {
                rows.replace(sealed(seq, row.subject(), values, keys.get(row.subject())));
            }
            return Objects.toString(gone.get("value"));
        }
        return null;
    }
}

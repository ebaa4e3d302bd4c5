package cn.tonggui.audit;

import cn.tonggui.audit.verify.CanonicalReader;
import cn.tonggui.audit.verify.Unreadable;
import cn.tonggui.kernel.StoredHashes;
import cn.tonggui.workflow.ToldActs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds what is told beside the log against it: the readable acts of every case, and the files that events brought. */
@Component
class BesideCheckup {

    private static final int CASES = 100;
    private static final int PAGE = 1000;
    private static final int LISTED = 20;

    private final LogReadMapper rows;
    private final Sequencer sequencer;
    private final PrivateValues values;
    private final ToldActs told;
    private final ObjectProvider<StoredHashes> files;

    BesideCheckup(
            LogReadMapper rows,
            Sequencer sequencer,
            PrivateValues values,
            ToldActs told,
            ObjectProvider<StoredHashes> files) {
        this.rows = rows;
        this.sequencer = sequencer;
        this.values = values;
        this.told = told;
        this.files = files;
    }

    /** Numbers of cases, the first of them. @param uncompared whose acts tell what the log keeps closed under another key */
    record Acts(List<String> differing, List<String> uncompared) {}

    /** Whether acts and events tell the same. */
    Acts acts() {
        sequencer.drain();
        List<String> differing = new ArrayList<>();
        List<String> uncompared = new ArrayList<>();
        List<String> numbers = rows.cases("", CASES);
        while (!numbers.isEmpty() && differing.size() < LISTED) {
            Acts found = compared(numbers);
            uncompared.addAll(found.uncompared);
            // people go on meanwhile: looked at again, acts first, so that their events are there
            differing.addAll(found.differing.isEmpty() ? found.differing : compared(found.differing).differing);
            numbers = rows.cases(numbers.get(numbers.size() - 1), CASES);
        }
        return new Acts(
                differing.stream().limit(LISTED).toList(),
                uncompared.stream().limit(LISTED).toList());
    }

    private Acts compared(List<String> numbers) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (LogReadMapper.OfCase first : rows.firsts(numbers)) {
            Object id = body(first.body()).get("case");
            ids.put(first.caseNumber(), id instanceof String text ? text : "");
        }
        Map<String, List<ToldActs.Told>> acts = new HashMap<>();
        told.of(ids.values())
                .forEach(act -> acts.computeIfAbsent(act.caseId(), any -> new ArrayList<>())
                        .add(act));
        sequencer.drain();
        Map<String, String> shown = new HashMap<>();
        PrivateValues.Shown opened = values.shown(numbers);
        opened.openings().forEach(one -> shown.put(CaseAgreement.key(one.seq(), one.name()), one.value()));
        Map<String, CaseAgreement> cases = new LinkedHashMap<>();
        numbers.forEach(number -> cases.put(
                number,
                new CaseAgreement(acts.getOrDefault(ids.getOrDefault(number, ""), List.of()), shown, opened.closed())));
        for (LogReadMapper.OfCase event : rows.ofCases(numbers)) {
            cases.get(event.caseNumber()).hears(event, read(event.body()));
        }
        return new Acts(
                numbers.stream().filter(number -> !cases.get(number).holds()).toList(),
                numbers.stream().filter(number -> !cases.get(number).compared()).toList());
    }

    /** Hashes of files of the first events, gone or altered, the first of them. */
    List<String> altered(long size) {
        Set<String> altered = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (long from = 0; from < size && altered.size() < LISTED; from += PAGE) {
            Set<String> hashes = new TreeSet<>();
            for (LogReadMapper.Event event : rows.bringing(from, Math.min(from + PAGE, size))) {
                hashes(read(event.body())).filter(seen::add).forEach(hashes::add);
            }
            if (!hashes.isEmpty()) {
                altered.addAll(files.getObject().altered(hashes));
            }
        }
        return altered.stream().limit(LISTED).toList();
    }

    private static Stream<String> hashes(Map<String, Object> event) {
        Collection<?> brought = event.get("hashes") instanceof Map<?, ?> map ? map.values() : List.of();
        Map<?, ?> body = event.get("body") instanceof Map<?, ?> map ? map : Map.of();
        return Stream.concat(
                        brought.stream(), Stream.of("sha256", "signatureHash").map(body::get))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(hash -> !hash.isEmpty());
    }

    private static Map<?, ?> body(String event) {
        return read(event).get("body") instanceof Map<?, ?> body ? body : Map.of();
    }

    /** Empty when it is no event: then the log itself is damaged, which is told apart. */
    private static Map<String, Object> read(String event) {
        try {
            return CanonicalReader.read(event.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            return Map.of();
        }
    }
}

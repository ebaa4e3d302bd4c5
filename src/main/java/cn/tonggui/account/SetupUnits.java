package cn.tonggui.account;

import cn.tonggui.organisation.Change;
import cn.tonggui.organisation.ChangeKind;
import cn.tonggui.organisation.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of the organisations that the first start needs, confirmed or still waiting; empty for one that is missing. */
record SetupUnits(String admin, String party, String branch) {

    static SetupUnits of(List<Unit> units, List<Change> waiting) {
        return new SetupUnits(
                first(units, waiting, "COMPANY", "DEPOT"),
                first(units, waiting, "COMMITTEE"),
                first(units, waiting, "BRANCH"));
    }

    boolean complete() {
        return !(admin.isEmpty() || party.isEmpty() || branch.isEmpty());
    }

    private static String first(List<Unit> units, List<Change> waiting, String... kinds) {
        List<String> wanted = List.of(kinds);
        Stream<String> there = units.stream()
                .filter(unit -> wanted.contains(unit.kind().name()))
                .map(unit -> unit.code().value());
        Stream<String> coming = waiting.stream()
                .filter(change -> change.entry().kind() == ChangeKind.UNIT_OPEN)
                .filter(change -> wanted.contains(change.entry().value("kind")))
                .map(change -> change.entry().value("code"));
        Optional<String> found = Stream.concat(there, coming).findFirst();
        return found.orElse("");
    }
}

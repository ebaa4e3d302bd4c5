package cn.tonggui.cycle;

import java.time.LocalDate;

/** What an inspection found, with its light: ok put right, soon on its way, late past its deadline. */
record FoundRow(BoardMapper.Found found, String unitName, String owner, String light) {

    static FoundRow of(BoardMapper.Found found, String unitName, String owner, LocalDate today) {
        return new FoundRow(found, unitName, owner, !found.open() ? "ok" : found.late(today) ? "late" : "soon");
    }

    public LocalDate until() {
        return found.until() == null ? found.deadline() : found.until();
    }
}

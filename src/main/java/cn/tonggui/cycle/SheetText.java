package cn.tonggui.cycle;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the units of a cycle came to, a line each. */
@Component
class SheetText {

    private final ScoreSheets sheets;
    private final Members members;
    private final CycleWords words;

    SheetText(ScoreSheets sheets, Members members, CycleWords words) {
        this.sheets = sheets;
        this.members = members;
        this.words = words;
    }

    String of(String cycle) {
        return sheets.ofCycle(cycle).stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(SheetMapper.Outcome one) {
        if (one.branchShown() == null) {
            return words.say("cycle.score-line.open", members.name(one.unit()));
        }
        return words.say(
                "cycle.score-line",
                members.name(one.unit()),
                one.branchShown().toPlainString(),
                one.workshopShown().toPlainString(),
                band(one),
                one.number());
    }

    String band(SheetMapper.Outcome one) {
        return one.branchBand() == null
                ? ""
                : words.say("cycle.band." + one.branchBand().toLowerCase(Locale.ROOT));
    }
}

package cn.tonggui.election;

import cn.tonggui.election.DayMapper.SettingRow;
import cn.tonggui.election.tally.ElectionRules;
import cn.tonggui.election.tally.ElectionRules.Quorum;
import cn.tonggui.election.tally.ElectionRules.TieMode;
import cn.tonggui.election.tally.ElectionRules.WinBase;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of one election as they were locked with its request (SD17). */
@Component
class CaseRules {

    private final DayMapper rows;

    CaseRules(DayMapper rows) {
        this.rows = rows;
    }

    ElectionRules of(String caseId) {
        Map<String, String> kept =
                rows.settings(caseId).stream().collect(Collectors.toMap(SettingRow::name, SettingRow::setting));
        ElectionRules usual = ElectionRules.DEFAULT;
        return new ElectionRules(
                Quorum.valueOf(kept.getOrDefault("quorum.mode", usual.quorum().name())),
                WinBase.valueOf(kept.getOrDefault("win.base", usual.winBase().name())),
                TieMode.valueOf(kept.getOrDefault("tie.mode", usual.tie().name())),
                Integer.parseInt(kept.getOrDefault("tie.maxRounds", Integer.toString(usual.tieMaxRounds()))));
    }
}

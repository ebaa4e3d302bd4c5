package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.meeting.MakeUpMapper.MakeUp;
import cn.tonggui.workflow.OwnStep;
import cn.tonggui.workflow.StepAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 安排补课: each who was due and absent makes up for it, or it is written why not. */
@Component
class MakeUpStep implements OwnStep {

    private final MakeUpMapper mapper;
    private final Presences presences;
    private final MeetingWords words;

    MakeUpStep(MakeUpMapper mapper, Presences presences, MeetingWords words) {
        this.mapper = mapper;
        this.presences = presences;
        this.words = words;
    }

    @Override
    public String key() {
        return "three-meetings/makeUp";
    }

    @Override
    public Map<String, Object> values(StepAt at, Viewer viewer) {
        Map<String, MakeUp> kept =
                mapper.of(at.caseId()).stream().collect(Collectors.toMap(MakeUp::person, Function.identity()));
        return Map.of(
                "absentees",
                absent(at.caseId()).stream()
                        .map(one -> row(one, kept.get(one.person())))
                        .toList());
    }

    private static Map<String, Object> row(Presence one, MakeUp kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", one.person());
        row.put("reason", one.reason());
        if (kept != null) {
            row.put("way", kept.way());
            row.put("excuse", kept.excuse());
            if (kept.madeUpOn() != null) {
                row.put("day", kept.madeUpOn().toString());
            }
        }
        return row;
    }

    private List<Presence> absent(String meeting) {
        return presences.of(meeting).stream()
                .filter(row -> row.due() && !row.came())
                .toList();
    }

    /** @throws RuleBroken {@code gathering-make-up} neither a day with the way nor an excuse */
    @Override
    public void take(StepAt at, Map<String, Object> values, Viewer viewer) {
        List<Given> rows = new Given(values).rows("absentees");
        List<Presence> absent = absent(at.caseId());
        List<MakeUp> made = new ArrayList<>();
        for (int i = 0; i < absent.size(); i++) {
            made.add(made(absent.get(i), i < rows.size() ? rows.get(i) : new Given(Map.of())));
        }
        mapper.clear(at.caseId());
        if (!made.isEmpty()) {
            mapper.write(made);
        }
    }

    private MakeUp made(Presence one, Given row) {
        boolean madeUp = row.has("day") && row.has("way");
        if (!madeUp && !row.has("excuse")) {
            throw new RuleBroken(
                    "gathering-make-up", words.names(List.of(one.person())).getOrDefault(one.person(), ""));
        }
        return new MakeUp(
                one.meeting(),
                one.person(),
                madeUp ? row.day("day").orElseThrow() : null,
                row.text("way"),
                row.text("excuse"));
    }
}

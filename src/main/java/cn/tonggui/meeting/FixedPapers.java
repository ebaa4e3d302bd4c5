package cn.tonggui.meeting;

import cn.tonggui.meeting.vote.FixedAgenda;
import cn.tonggui.meeting.vote.Risk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The fixed part of a meeting and what it broke down, as its documents say it. */
@Component
class FixedPapers {

    private final Briefs briefs;
    private final Actions actions;
    private final AgendaDays days;
    private final MeetingWords words;

    FixedPapers(Briefs briefs, Actions actions, AgendaDays days, MeetingWords words) {
        this.briefs = briefs;
        this.actions = actions;
        this.days = days;
        this.words = words;
    }

    Map<String, Object> of(Meeting at) {
        String meeting = at.caseId();
        Map<String, Object> data = new HashMap<>(briefs.figures(meeting));
        String figures = figures(data, briefs.before(at));
        data.put("briefFigures", figures);
        if (!figures.isEmpty() || !data.getOrDefault("briefWords", "").equals("")) {
            data.put("has_brief", true);
        }
        data.put("factors", factors(briefs.factors(meeting)));
        data.put("previous", previous(actions.previous(meeting)));
        data.put("actions", measures(actions.measures(meeting)));
        return data;
    }

    /** “两违 1 件（上月 0 件），…”; empty where nobody gave a figure. */
    private String figures(Map<String, Object> now, Map<String, Object> before) {
        List<String> said = new ArrayList<>();
        for (String name : List.of("violations", "faults", "windows", "weather")) {
            Object figure = now.get(name);
            if (figure != null && !figure.equals("")) {
                String month = words.say("meet.paper.figure." + name, figure);
                Object last = before.get(name + "Before");
                boolean compared = last != null && !name.equals("weather");
                said.add(compared ? words.say("meet.paper.figure.before." + name, month, last) : month);
            }
        }
        return said.isEmpty() ? "" : words.say("meet.paper.figures", String.join(words.say("meet.paper.and"), said));
    }

    private List<Map<String, Object>> factors(Map<String, BriefMapper.Factor> found) {
        return FixedAgenda.FACTORS.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(this::factor)
                .toList();
    }

    private Map<String, Object> factor(BriefMapper.Factor one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("factor", words.say("meet.word." + one.factor()));
        row.put("words", one.words());
        row.put("l", Objects.requireNonNullElse(one.likelihood(), ""));
        row.put("s", Objects.requireNonNullElse(one.severity(), ""));
        row.put("measure", one.measure());
        row.put("score", "");
        row.put("level", "");
        if (one.likelihood() != null && one.severity() != null) {
            Risk risk = new Risk(one.likelihood(), one.severity());
            Risk.Level level = risk.level(Risk.Levels.parse(days.setting("risk.levels")));
            row.put("score", risk.score());
            row.put("level", words.say("meet.level." + level.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return row;
    }

    private List<Map<String, Object>> previous(List<ActionMapper.Previous> found) {
        Map<String, String> names =
                words.names(found.stream().map(ActionMapper.Previous::owner).toList());
        return found.stream()
                .map(one -> Map.<String, Object>of(
                        "title", one.title(),
                        "owner", names.getOrDefault(one.owner(), ""),
                        "state", one.state() == null ? "" : words.say("meet.paper.state." + one.state()),
                        "reason", reason(one)))
                .toList();
    }

    private String reason(ActionMapper.Previous one) {
        String reason = Objects.requireNonNullElse(one.reason(), "");
        return one.newDay() == null ? reason : words.say("meet.paper.new-day", reason, words.day(one.newDay()));
    }

    private List<Map<String, Object>> measures(List<ActionMapper.Measure> found) {
        List<String> people = new ArrayList<>();
        found.forEach(one -> people.addAll(List.of(one.owner(), one.checker())));
        found.stream().map(ActionMapper.Measure::aide).filter(Objects::nonNull).forEach(people::add);
        Map<String, String> names = words.names(people);
        return found.stream()
                .map(one -> Map.<String, Object>of(
                        "no", one.no(),
                        "item", one.itemNo(),
                        "measure", one.measure(),
                        "owner", names.getOrDefault(one.owner(), ""),
                        "helper", one.aide() == null ? "" : names.getOrDefault(one.aide(), ""),
                        "deadline", words.day(one.deadline()),
                        "standard", one.standard(),
                        "checker", names.getOrDefault(one.checker(), "")))
                .toList();
    }
}

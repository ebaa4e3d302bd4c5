package cn.tonggui.meeting;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** B22: what the month of a meeting looked like in figures: where problems came from, what was closed, what came again. */
@Component
class MonthFigures {

    private final MeetingMapper meetings;
    private final ProblemMapper problems;
    private final ActionMapper actions;
    private final MeetingWords words;

    MonthFigures(MeetingMapper meetings, ProblemMapper problems, ActionMapper actions, MeetingWords words) {
        this.meetings = meetings;
        this.problems = problems;
        this.actions = actions;
        this.words = words;
    }

    String of(String caseId) {
        Meeting meeting = meetings.find(caseId).orElseThrow();
        YearMonth month = YearMonth.parse(meeting.monthOf());
        LocalDateTime from = month.atDay(1).atStartOfDay();
        LocalDateTime until = month.plusMonths(1).atDay(1).atStartOfDay();
        List<ProblemMapper.Count> sources = problems.byFactor(meeting.unit(), from, until);
        int all = sources.stream().mapToInt(ProblemMapper.Count::number).sum();
        String listed = sources.stream()
                .map(one -> words.say("meet.figures.source", words.say("meet.word." + one.word()), one.number()))
                .collect(Collectors.joining(words.say("meet.and")));
        int done = actions.doneIn(meeting.unit(), from, until);
        int open = actions.openIn(meeting.unit()).size();
        int repeated = problems.repeated(meeting.unit(), from, until);
        return words.say(
                "meet.figures",
                all,
                listed.isEmpty() ? words.say("meet.figures.none") : listed,
                repeated,
                new Rate(repeated, all).words(),
                done,
                open,
                new Rate(done, done + open).words());
    }
}

package cn.tonggui.election;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads of {@code elec_*} for the pages of a meeting. What two tellers enter stands elsewhere and is never read here. */
@Mapper
interface DayMapper {

    /**
     * @param eligible with the right to vote @param exempted of them not counted, R-E08 @param due 应到 @param present 实到; all
     *     null before the sign-in
     */
    record MeetingRow(
            String unit,
            String type,
            @Nullable LocalDate meetingDay,
            @Nullable Integer eligible,
            @Nullable Integer exempted,
            @Nullable Integer due,
            @Nullable Integer present,
            Stage stage) {}

    record RoundRow(
            int no,
            String kind,
            String office,
            int seats,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer valid,
            @Nullable Integer invalid,
            @Nullable String outcome,
            @Nullable LocalDateTime confirmedAt) {}

    record LineRow(int no, String name, int yes, int against, int abstain) {}

    record WriteInRow(int no, String name, int votes) {}

    @Select("""
            SELECT unit, type, meeting_day, eligible, exempted, due, present, stage
            FROM elec_case
            WHERE case_id = #{id}
            """)
    Optional<MeetingRow> meeting(String id);

    @Select("""
            SELECT round_no AS no, kind, office, seats, due, present, issued, returned, valid, invalid, outcome, confirmed_at
            FROM elec_round
            WHERE case_id = #{id}
            ORDER BY round_no
            """)
    List<RoundRow> rounds(String id);

    /** Of rounds whose sheet the scrutineers confirmed, in the order of the ballot. */
    @Select("""
            SELECT l.round_no AS no, l.name, l.yes, l.no AS against, l.abstain
            FROM elec_line l
            JOIN elec_round r ON r.case_id = l.case_id AND r.round_no = l.round_no
            WHERE l.case_id = #{id} AND r.confirmed_at IS NOT NULL AND l.yes IS NOT NULL
            ORDER BY l.round_no, l.place
            """)
    List<LineRow> lines(String id);

    @Select("""
            SELECT w.round_no AS no, w.name, w.votes
            FROM elec_write_in w
            JOIN elec_round r ON r.case_id = w.case_id AND r.round_no = w.round_no
            WHERE w.case_id = #{id} AND r.confirmed_at IS NOT NULL
            ORDER BY w.round_no, w.votes DESC, w.name
            """)
    List<WriteInRow> writeIns(String id);
}

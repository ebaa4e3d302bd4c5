package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Cases and acts as a viewer may read them: every statement carries the viewer's reader keys. {@code CaseReadMapper.xml} */
@Mapper
interface CaseReadMapper {

    record Line(
            String id,
            String number,
            String title,
            String process,
            String unit,
            String initiatorName,
            CaseState state,
            String step,
            LocalDateTime openedAt,
            @Nullable LocalDateTime closedAt) {}

    record DoneLine(
            String caseId,
            String number,
            String title,
            String process,
            String unit,
            CaseState state,
            String step,
            String stepName,
            String action,
            LocalDateTime actedAt,
            long rev) {}

    /** @param person who began the case or acted; null for every case open to the readers */
    record Ask(
            List<String> readers,
            @Nullable String person,
            WorkFilter filter,
            List<SaidWord> words,
            @Nullable LocalDateTime afterAt,
            @Nullable String afterId,
            int limit) {}

    @Nullable
    CaseFile find(@Param("id") String id, @Param("readers") List<String> readers);

    record Own(String process, int cases) {}

    /** Open cases that the person began, by process. */
    List<Own> own(@Param("initiator") String initiator);

    /** Of a case that was found for the viewer. */
    List<CaseParameterMapper.Kept> parameters(@Param("id") String id);

    /** Of a case that was found for the viewer. */
    List<ProposalMapper.Row> proposals(@Param("id") String id);

    /** @param onward whether the case linked it, not the other way round */
    record Linked(
            String id,
            String number,
            String title,
            String process,
            CaseState state,
            String step,
            String kind,
            boolean onward) {}

    /** What the case is linked with, either way, as far as it is open to the readers. */
    List<Linked> links(@Param("id") String id, @Param("readers") List<String> readers);

    /** What the changes suggested, as far as it is open to the readers. No list may be empty. */
    List<ChangeMatters.Matter> suggested(
            @Param("changes") Collection<String> changes, @Param("readers") List<String> readers);

    List<Line> lines(Ask ask);

    /** Of the unit and one of the processes, open or closed, under way at some time from {@code from} before {@code until}. */
    List<Line> speaking(
            @Param("readers") List<String> readers,
            @Param("unit") String unit,
            @Param("processes") List<String> processes,
            @Param("from") LocalDateTime from,
            @Param("until") LocalDateTime until,
            @Param("limit") int limit);

    List<Line> readable(@Param("ids") List<String> ids, @Param("readers") List<String> readers);

    /** Acts of the ask's person. */
    List<DoneLine> done(Ask ask);
}

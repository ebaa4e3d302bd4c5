package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** People and offices of whole parts of the trees; see the XML beside it. */
@Mapper
interface RosterMapper {

    /** Members and activists of the Party organisations, and those without membership of the units served; either may be empty, not both. */
    List<ListedRow> ofParty(Collection<String> parties, Collection<String> served, LocalDate today);

    List<ListedRow> ofUnits(Collection<String> units, LocalDate today);

    List<ListedRow> one(String person, LocalDate today);

    /** Every office held today by whoever holds any at the units. */
    List<PostRow> held(Collection<String> units, LocalDate today);

    /** Offices at the unit that have ended, latest first. */
    List<PostRow> ended(String unit, LocalDate today, int limit);

    /** Every office of the person, past and present, latest first. */
    List<PostRow> ofPerson(String person);

    record ListedRow(
            String id,
            String name,
            Listed.Sex sex,
            int birthYear,
            String unit,
            String post,
            @Nullable String branch,
            @Nullable String groupCode,
            Listed.@Nullable Category category,
            @Nullable LocalDate joinedOn) {

        Listed listed() {
            return new Listed(
                    new PersonId(id),
                    name,
                    sex,
                    birthYear,
                    new UnitCode(unit),
                    post,
                    code(branch),
                    code(groupCode),
                    category == null ? Listed.Category.NONE : category,
                    joinedOn);
        }
    }

    record PostRow(
            String person,
            String name,
            String office,
            String unit,
            String title,
            String source,
            @Nullable String docNo,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static @Nullable UnitCode code(@Nullable String value) {
        return value == null ? null : new UnitCode(value);
    }
}

package cn.tonggui.organisation;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** People by lists of ids, units and offices; see the XML beside it. No list may be empty, except {@code served}. */
@Mapper
interface PeopleMapper {

    List<PersonRow> people(Collection<String> ids);

    /** @param all true to list everybody, whatever the patterns */
    List<PersonRow> search(
            Collection<String> scope,
            Collection<String> served,
            boolean all,
            String contained,
            String started,
            int limit,
            LocalDate today);

    List<PersonRow> inOffice(Collection<String> offices, String unit, LocalDate today);

    List<PersonRow> members(String branch, String category, LocalDate today);

    /** Those of the administrative units who are neither full nor probationary members. */
    List<PersonRow> workers(Collection<String> units, LocalDate today);

    /** Every office held at the units, one row a holder. */
    List<HolderRow> holdersAt(Collection<String> units, LocalDate today);

    /** Every office held by the people, one row each. */
    List<HolderRow> heldBy(Collection<String> people, LocalDate today);

    record PersonRow(String id, String name, String unit, String post) {

        Person person() {
            return new Person(new PersonId(id), name, new UnitCode(unit), post);
        }
    }

    record HolderRow(String person, String office, String unit) {

        Token token() {
            return Token.at(office, new UnitCode(unit));
        }
    }
}

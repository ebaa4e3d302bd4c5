package cn.tonggui.organisation;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Offices by date, and who stands in for an office that nobody holds. */
@Mapper
interface OfficeMapper {

    @Select("""
            SELECT DISTINCT office
            FROM org_office
            ORDER BY office
            """)
    List<String> words();

    @Select("""
            SELECT d.unit AS duty_unit, p.id, p.name, p.unit, p.post
            FROM org_duty_officer d
            JOIN org_person p ON p.id = d.person
            WHERE d.side = #{side}
              AND d.valid_from <= #{today} AND (d.valid_to IS NULL OR d.valid_to >= #{today})
            ORDER BY d.unit
            """)
    List<DutyRow> dutyOfficers(Unit.Side side, LocalDate today);

    /** How many people hold the office, wherever. */
    @Select("""
            SELECT COUNT(DISTINCT person)
            FROM org_office
            WHERE office = #{office}
              AND valid_from <= #{today} AND (valid_to IS NULL OR valid_to >= #{today})
            """)
    int holders(String office, LocalDate today);

    record Held(String office, String unit) {

        Token token() {
            return Token.at(office, new UnitCode(unit));
        }
    }

    record DutyRow(String dutyUnit, String id, String name, String unit, String post) {

        Person person() {
            return new PeopleMapper.PersonRow(id, name, unit, post).person();
        }
    }
}

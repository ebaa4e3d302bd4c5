package cn.tonggui.organisation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables as the write side needs them: past and future lines too. See the XML beside it. */
@Mapper
interface PictureMapper {

    List<Line.OfUnit> units();

    List<Line.OfLink> links();

    List<Line.OfPerson> people(@Param("reach") Reach reach);

    List<Line.OfMembership> memberships(@Param("reach") Reach reach);

    List<RestrictionLine> restrictions(@Param("reach") Reach reach);

    List<Line.OfOffice> offices(@Param("reach") Reach reach);

    List<Line.OfTerm> terms(@Param("reach") Reach reach);

    List<ContactLine> contacts(@Param("reach") Reach reach);

    List<DutyLine> duties(@Param("reach") Reach reach);

    List<Line.OfAccount> accounts(@Param("reach") Reach reach);
}

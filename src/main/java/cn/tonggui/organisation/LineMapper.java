package cn.tonggui.organisation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Writes lines: new ones many at a time, changed ones one by one. See the XML beside it. No list may be empty. */
@Mapper
interface LineMapper {

    void addUnits(List<Line.OfUnit> lines);

    void addLinks(List<Line.OfLink> lines);

    void addPeople(List<Line.OfPerson> lines);

    void addMemberships(List<Line.OfMembership> lines);

    void addRestrictions(List<Line.OfRestriction> lines);

    void addOffices(List<Line.OfOffice> lines);

    void addTerms(List<Line.OfTerm> lines);

    void addContacts(List<Line.OfContact> lines);

    void addDuties(List<Line.OfDuty> lines);

    void addAccounts(List<Line.OfAccount> lines);

    int changeUnit(Line.OfUnit line);

    int changePerson(Line.OfPerson line);

    int changeMembership(Line.OfMembership line);

    int changeRestriction(Line.OfRestriction line);

    int changeOffice(Line.OfOffice line);

    int changeTerm(Line.OfTerm line);

    int changeContact(Line.OfContact line);

    int changeDuty(Line.OfDuty line);

    /** Only whether it is enabled. */
    int changeAccount(Line.OfAccount line);

    int removeLink(Line.OfLink line);
}

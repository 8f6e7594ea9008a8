"""Given names that are one name: a match on them is never more than a *maybe*."""

_GROUPS = """
    abigail abby gail; albert al bert; alejandra alejandro alex ale; alexander alex sasha;
    alexandra alex sandra; andrew andy drew; anthony tony; antonia antonio toni tony; barbara barb;
    benjamin ben; catherine katherine kathryn cathy kathy kate katie; charles charlie chuck;
    christina christine chris tina; christopher chris; concepcion concha; cynthia cindy; daniel dan danny;
    david dave; deborah debra deb debbie; dolores lola; donald don; dorothy dot; edward ed eddie ted;
    eduardo lalo; elizabeth liz beth betsy eliza lisa; emily em; francis frank;
    francisca francisco paco paca frank; frederick fred; gabriela gaby; gregory greg; guadalupe lupe;
    guillermo memo; isabel isabella bella; jacob jake; jacqueline jackie; james jim jimmy jamie;
    jennifer jen jenny; jesus chuy; jessica jess; john jack johnny; jonathan jon; jose pepe; joseph joe joey;
    josefina pepa; joshua josh; judith judy; kenneth ken; kimberly kim; lawrence larry; leonard len; linda lin;
    luis lucho; margaret maggie meg peggy; maria mary; matthew matt; melissa missy; mercedes meche;
    michael mike mick; miguel mike; nancy nan; nathaniel nathan nate; nicholas nick; pamela pam;
    patricia pat patty trish; patrick pat; pedro pete; peter pete; rebecca becky; richard rick dick rich;
    roberta bobbie; robert rob bob bobby; roberto beto; ronald ron; rosario charo; samantha sam; samuel sam;
    santiago yago; stephanie steph; stephen steven steve; susan sue susie; teresa theresa terry tere;
    theodore ted; thomas tom tommy; timothy tim; victoria vicky; vincent vin; virginia ginny; walter walt;
    william will bill billy liam; zachary zach
"""
_GROUP_OF: dict[str, set[int]] = {}
for _number, _group in enumerate(_GROUPS.split(";")):
    for _name in _group.split():
        _GROUP_OF.setdefault(_name, set()).add(_number)


def same_given_name(one: str, other: str) -> bool:
    """Say whether two folded given names may be one person's: a nickname, or an initial."""
    first, second = one.split(), other.split()
    if not first or not second:
        return False
    if first[0] == second[0] or _GROUP_OF.get(first[0], set()) & _GROUP_OF.get(second[0], set()):
        return True
    shorter, longer = sorted((first[0], second[0]), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)


def same_given_names(name: str) -> frozenset[str]:
    """Give the other given names that are one name with this one."""
    groups = _GROUP_OF.get(name, set())
    return frozenset(other for other, theirs in _GROUP_OF.items() if theirs & groups) - {name}

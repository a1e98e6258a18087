select value from app_setting where name = @name;
